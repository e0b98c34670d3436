using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>A response that is not base64 is answered NO.</summary>
internal sealed class BadBase64IsNo()
    : ImapFault("imap.authenticate.bad-base64-is-bad", "A response that is not base64 is answered NO.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new BadBase64IsNo());

    public override Completion Completing(ImapSession session, Invocation invocation, Completion completion) =>
        invocation.Is("AUTHENTICATE") && completion.Text.Contains("base64", StringComparison.Ordinal) ? Shaping.No(completion.Text) : completion;
}
