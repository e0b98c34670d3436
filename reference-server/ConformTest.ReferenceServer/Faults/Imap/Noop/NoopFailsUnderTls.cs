using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>Under TLS COMPRESS is answered NO, and NOOP as well.</summary>
internal sealed class NoopFailsUnderTls()
    : ImapFault("imap.noop.always-succeeds/under-tls", "Under TLS COMPRESS is answered NO, and NOOP as well.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new NoopFailsUnderTls());

    public override Completion Completing(ImapSession session, Invocation invocation, Completion completion) =>
        session.Context.Connection.IsTls && (invocation.Is("COMPRESS") || invocation.Is("NOOP")) ? completion.Fails() : completion;

    public override bool Compresses(ImapSession session, bool begins) => begins && !session.Context.Connection.IsTls;
}
