using System.Runtime.CompilerServices;
using System.Text;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;
using ConformTest.ReferenceServer.Smtp.Message;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class PathKeepsLocalPartCase() : SmtpFault(
    "smtp.path.keeps-local-part-case",
    "The sender is changed to lower case.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new PathKeepsLocalPartCase());

    public override ReceivedMessage Delivering(SmtpSession session, ReceivedMessage message)
    {
        var fields = Encoding.UTF8.GetString(message.Trace.Span);
        var (start, end) = (fields.IndexOf('<', StringComparison.Ordinal), fields.IndexOf('>', StringComparison.Ordinal));
        return fields.StartsWith("Return-Path: <", StringComparison.Ordinal)
            ? message with { Trace = Encoding.UTF8.GetBytes(fields[..start] + fields[start..end].ToLowerInvariant() + fields[end..]) }
            : message;
    }
}
