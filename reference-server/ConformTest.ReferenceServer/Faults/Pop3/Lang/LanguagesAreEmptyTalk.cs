using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>No language that is listed can be chosen.</summary>
internal sealed class LanguagesAreEmptyTalk()
    : Pop3Fault("pop3.lang.listed-works", "No language that is listed can be chosen.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new LanguagesAreEmptyTalk());

    public override ValueTask<Pop3Reply?> InsteadAsync(Pop3Session session, Pop3Command command, CancellationToken cancellation) =>
        Shaping.If(command.Is("LANG") && command.HasArgument && !command.ArgumentText.StartsWith('*'), () => Pop3Reply.Err("Not now"));
}
