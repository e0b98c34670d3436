using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>A response that is not base64 is answered OK; IMAP4rev2 is not offered.</summary>
internal sealed class AnyResponseWillDo()
    : ImapFault("imap.authenticate.response-is-base64", "A response that is not base64 is answered OK; IMAP4rev2 is not offered.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AnyResponseWillDo());

    public override Completion Completing(ImapSession session, Invocation invocation, Completion completion) =>
        invocation.Is("AUTHENTICATE") && completion.Text.Contains("base64", StringComparison.Ordinal) ? Completion.Ok("welcome") : completion;

    public override IReadOnlyList<string> Capabilities(ImapSession session, IReadOnlyList<string> capabilities) =>
        [.. capabilities.Where(c => c != "IMAP4rev2")];
}
