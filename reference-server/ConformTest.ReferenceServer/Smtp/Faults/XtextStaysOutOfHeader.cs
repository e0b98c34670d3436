using System.Runtime.CompilerServices;
using System.Text;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;
using ConformTest.ReferenceServer.Smtp.Message;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class XtextStaysOutOfHeader() : SmtpFault(
    "smtp.xtext.stays-out-of-header",
    "What the xtext of a parameter says goes into the header as it is.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new XtextStaysOutOfHeader());

    public override SmtpCommand Received(SmtpSession session, SmtpCommand command)
    {
        var at = command.Is("MAIL") || command.Is("RCPT") ? command.ArgumentText.IndexOf("+0", StringComparison.Ordinal) : -1;
        if (at < 0) return command;
        session.Memory<Written>().Text = command.ArgumentText[at..].Replace("+0D", "\r", StringComparison.Ordinal).Replace("+0A", "\n", StringComparison.Ordinal).Replace("+20", " ", StringComparison.Ordinal);
        return command with { Argument = command.Argument[..command.ArgumentText.LastIndexOf(' ', at)] };
    }

    public override ReceivedMessage Delivering(SmtpSession session, ReceivedMessage message) =>
        message with { Trace = (byte[])[.. message.Trace.Span, .. Encoding.Latin1.GetBytes($"X-Parameter: {session.Memory<Written>().Text}\r\n")] };

    private sealed class Written
    {
        public string Text { get; set; } = "";
    }
}
