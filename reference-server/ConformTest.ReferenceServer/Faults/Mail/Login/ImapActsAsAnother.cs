using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults.Imap;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Mail;

/// <summary>IMAP lets in whoever asks by PLAIN for the identity of another user.</summary>
internal sealed class ImapActsAsAnother()
    : ImapFault("mail.login.foreign-authorization/imap", "IMAP lets in whoever asks by PLAIN for the identity of another user.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new ImapActsAsAnother());

    public override Completion Completing(ImapSession session, Invocation invocation, Completion completion) =>
        invocation.Is("AUTHENTICATE") && completion.Condition == Condition.No ? Completion.Ok("welcome") : completion;
}
