using System.Runtime.CompilerServices;
using System.Text;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;
using ConformTest.ReferenceServer.Smtp.Message;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class DeliveryByEnvelope() : SmtpFault(
    "smtp.delivery.by-envelope",
    "Who is named in the header gets the message too.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new DeliveryByEnvelope());

    public override ReceivedMessage Delivering(SmtpSession session, ReceivedMessage message)
    {
        var words = Encoding.Latin1.GetString(message.Content.Span).Split([' ', '<', '>', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries);
        var named = words.Select(word => session.Context.Store.FindByAddress(word)).OfType<Account>();
        return message with { Recipients = [.. message.Recipients, .. named.Select(account => new Recipient(message.Recipients[0].Path, account))] };
    }
}
