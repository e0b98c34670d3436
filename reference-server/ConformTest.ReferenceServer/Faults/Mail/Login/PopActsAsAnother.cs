using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Mail;

/// <summary>POP3 lets in whoever asks by PLAIN for the identity of another user.</summary>
internal sealed class PopActsAsAnother()
    : Pop3Fault("mail.login.foreign-authorization", "POP3 lets in whoever asks by PLAIN for the identity of another user.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new PopActsAsAnother());

    public override Pop3Reply Rewrite(Pop3Session session, Pop3Command? command, Pop3Reply reply) =>
        command?.Is("AUTH") == true && reply.Code == "AUTH" ? Pop3Reply.Ok("Welcome") : reply;
}
