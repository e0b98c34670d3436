using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>The empty challenge has a text.</summary>
internal sealed class ChallengeWithContent()
    : Pop3Fault("pop3.auth.empty-challenge", "The empty challenge has a text.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new ChallengeWithContent());

    public override Pop3Reply Rewrite(Pop3Session session, Pop3Command? command, Pop3Reply reply) =>
        reply is { Status: Pop3Status.Continue, Text: "" } ? reply with { Text = "UGFzc3dvcmQ6" } : reply;
}
