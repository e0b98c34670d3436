using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>The greeting is PREAUTH, and then NOOP asks for a login.</summary>
internal sealed class PreAuthIsForgotten()
    : ImapFault("imap.noop.always-succeeds/preauth", "The greeting is PREAUTH, and then NOOP asks for a login.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new PreAuthIsForgotten());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
        response is StatusResponse { Tag: null, Condition: Condition.Ok } greeting && session.Current is null && session.State == SessionState.NotAuthenticated
            ? [greeting with { Condition = Condition.PreAuth }]
            : [response];

    public override Completion Completing(ImapSession session, Invocation invocation, Completion completion) =>
        invocation.Is("NOOP") && session.State == SessionState.NotAuthenticated ? Completion.Bad("log in first") : completion;
}
