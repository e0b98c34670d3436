using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using ConformTest.ReferenceServer.Sasl;

namespace ConformTest.ReferenceServer.Pop3.Commands;

/// <summary>APOP (RFC 1939 section 7): a name, and the MD5 digest of the greeting's time stamp and the password.</summary>
internal sealed class Apop() : Pop3Verb("APOP", Pop3States.Authorization)
{
    [ModuleInitializer]
    internal static void Register() => Pop3Verbs.Add(new Apop());

    public override ValueTask<Pop3Reply> RunAsync(Pop3Session session, Pop3Command command, CancellationToken cancellation)
    {
        if (!session.OffersAuthentication) return new(Pop3Reply.Err("Start TLS first"));
        if (!SaslIdentity.TryText(command.Argument.Span, out var argument)) return new(session.Conclude("APOP", SaslStep.Denied));
        var space = argument.LastIndexOf(' ');
        if (space <= 0 || argument.Length - space != 33) return new(Pop3Reply.Err("APOP takes a name and a digest"));
        return new(session.Conclude("APOP", Check(session, argument[..space], argument[(space + 1)..])));
    }

    private static SaslStep Check(Pop3Session session, string user, string digest)
    {
        // RFC 6856 section 2.2: both are prepared.
        if (!SaslPrep.TryPrepare(user, out var name) || session.Context.Store.FindByUser(name) is not { } account) return SaslStep.Denied;
        if (account.PreparedPassword is not { } secret) return SaslStep.Denied;
#pragma warning disable CA5351 // The command is defined with MD5.
        var expected = MD5.HashData(Encoding.UTF8.GetBytes(session.Timestamp + secret));
#pragma warning restore CA5351
        return SaslIdentity.SamePassword(Convert.ToHexStringLower(expected), digest) ? SaslStep.Success(account) : SaslStep.Denied;
    }
}
