using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Parsing;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;
using ConformTest.ReferenceServer.Sasl;

namespace ConformTest.ReferenceServer.Imap.Commands;

/// <summary>Logs in with a name and a password in clear (RFC 9051 section 6.2.3).</summary>
internal sealed class Login() : ImapCommand("LOGIN", ValidIn.NotAuthenticated)
{
    [ModuleInitializer]
    internal static void Register() => ImapCommands.Add(new Login());

    // login = "LOGIN" SP userid SP password
    public override ValueTask<Completion> RunAsync(ImapSession session, CommandParser arguments, CancellationToken cancellation)
    {
        arguments.Sp();
        var userid = arguments.TextAString("userid");
        arguments.Sp();
        var password = arguments.TextAString("password");
        arguments.Crlf();
        if (!session.MayShowPasswords) return new(Completion.No("PRIVACYREQUIRED", "start TLS first"));
        var step = SaslIdentity.Check(session.Context, "", userid, password);
        if (step.Account is null) return new(Completion.No("AUTHENTICATIONFAILED", "the name or the password is wrong"));
        session.Authenticate(step.Account);
        return new(Done(CapabilityList.AsCode(session)));
    }
}
