using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;
using ConformTest.ReferenceServer.Smtp.Message;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class RcptRouteNotInReversePath() : SmtpFault(
    "smtp.rcpt.route-not-in-reverse-path",
    "The first host of a recipient's route is put in front of the return path.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new RcptRouteNotInReversePath());

    public override ValueTask AfterAsync(SmtpSession session, SmtpCommand? command, SmtpReply reply, CancellationToken cancellation)
    {
        session.Memory<Routed>().Any |= reply.Code == 250 && command?.Mentions("RCPT", "<@") == true;
        return default;
    }

    public override ReceivedMessage Delivering(SmtpSession session, ReceivedMessage message) =>
        session.Memory<Routed>().Any ? message with { Trace = message.Trace.Replaced("Return-Path: <", "Return-Path: <@hosta.example.org:") } : message;

    private sealed class Routed
    {
        public bool Any { get; set; }
    }
}
