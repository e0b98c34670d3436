using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using ConformTest.ReferenceServer.Hosting;

namespace ConformTest.ReferenceServer.Sasl;

/// <summary>CRAM-MD5 (RFC 2195): the client shows that it knows the password by a keyed digest of the server's time stamp.</summary>
internal sealed class CramMd5() : SaslMechanism("CRAM-MD5")
{
    [ModuleInitializer]
    internal static void Register() => SaslMechanisms.Add(new CramMd5());

    public override bool TakesInitialResponse => false;

    public override SaslExchange Start(SessionContext session) => new Exchange(session);

    private sealed class Exchange(SessionContext session) : SaslExchange
    {
        private readonly byte[] _challenge = Encoding.ASCII.GetBytes(
            $"<{RandomNumberGenerator.GetInt32(int.MaxValue)}.{session.Time.GetUtcNow().ToUnixTimeSeconds()}@{session.Options.Hostname}>");

        public override SaslStep Begin() => SaslStep.Challenge(_challenge);

        // The user name may have spaces, so the digest stands behind the last one.
        public override SaslStep Next(ReadOnlySpan<byte> response)
        {
            var space = response.LastIndexOf((byte)' ');
            if (space <= 0 || !SaslIdentity.TryText(response[..space], out var user)) return SaslStep.Malformed;
            var account = session.Store.FindByUser(user);
            if (account is null) return SaslStep.Denied;
#pragma warning disable CA5351 // The mechanism is defined with MD5.
            var digest = HMACMD5.HashData(Encoding.UTF8.GetBytes(account.Password), _challenge);
#pragma warning restore CA5351
            var expected = Encoding.ASCII.GetBytes(Convert.ToHexStringLower(digest));
            return CryptographicOperations.FixedTimeEquals(expected, response[(space + 1)..]) ? SaslStep.Success(account) : SaslStep.Denied;
        }
    }
}
