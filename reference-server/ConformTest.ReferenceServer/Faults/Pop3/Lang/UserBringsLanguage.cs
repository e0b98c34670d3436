using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>The language of the site is that of whoever USER names.</summary>
internal sealed class UserBringsLanguage()
    : Pop3Fault("pop3.lang.reveals-nothing", "The language of the site is that of whoever USER names.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new UserBringsLanguage());

    public override Pop3Reply Rewrite(Pop3Session session, Pop3Command? command, Pop3Reply reply) =>
        command?.Is("LANG") == true && session.Memory<Note>().Text == "USER" ? Pop3Reply.Ok("de Sprache gewechselt") : Remembered(session, command, reply);

    private static Pop3Reply Remembered(Pop3Session session, Pop3Command? command, Pop3Reply reply)
    {
        if (command?.Is("USER") == true) session.Memory<Note>().Text = "USER";
        return reply;
    }
}
