using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using ConformTest.ReferenceServer.Hosting;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Sasl;

/// <summary>SCRAM-SHA-256 (RFC 5802, RFC 7677): both sides show that they know the password and neither says it.</summary>
internal sealed class ScramSha256() : SaslMechanism("SCRAM-SHA-256")
{
    [ModuleInitializer]
    internal static void Register() => SaslMechanisms.Add(new ScramSha256());

    public override SaslExchange Start(SessionContext session) => new Exchange(session);

    private sealed class Exchange(SessionContext session) : SaslExchange
    {
        private ScramFirst? _first;
        private string _serverFirst = "";
        private string _nonce = "";
        private Account? _account;
        private ScramKeys? _keys;
        private bool _proven;

        public override SaslStep Next(ReadOnlySpan<byte> response)
        {
            // The server's signature goes out as a last challenge, which the client answers with nothing.
            if (_proven) return response.IsEmpty ? SaslStep.Success(_account!) : SaslStep.Malformed;
            if (!SaslIdentity.TryText(response, out var text)) return SaslStep.Malformed;
            return _first is null ? TakeFirst(text) : TakeFinal(text);
        }

        private SaslStep TakeFirst(string text)
        {
            _first = ScramFirst.Parse(text);
            if (_first is null) return SaslStep.Malformed;
            _account = session.Store.FindByUser(_first.User);
            if (_account is not null && !SaslIdentity.MayActAs(_account, _first.Authorization)) _account = null;
            _keys = _account is null ? ScramKeys.OfNobody(_first.User) : ScramKeys.Of(_account);
            _nonce = _first.Nonce + Convert.ToBase64String(RandomNumberGenerator.GetBytes(18));
            _serverFirst = $"r={_nonce},s={Convert.ToBase64String(_keys.Salt)},i={ScramKeys.Iterations}";
            return SaslStep.Challenge(Encoding.UTF8.GetBytes(_serverFirst));
        }

        private SaslStep TakeFinal(string text)
        {
            var final = ScramFinal.Parse(text);
            if (final is null) return SaslStep.Malformed;
            if (final.Nonce != _nonce || !final.ChannelBinding.AsSpan().SequenceEqual(Encoding.UTF8.GetBytes(_first!.Gs2Header)))
                return SaslStep.Denied;
            var signed = Encoding.UTF8.GetBytes($"{_first.Bare},{_serverFirst},{final.WithoutProof}");
            if (_account is null || !Proves(final.Proof, signed)) return SaslStep.Denied;
            _proven = true;
            var signature = HMACSHA256.HashData(_keys!.ServerKey, signed);
            return SaslStep.Challenge(Encoding.ASCII.GetBytes($"v={Convert.ToBase64String(signature)}"));
        }

        // ClientProof XOR HMAC(StoredKey, AuthMessage) is the client's key, whose hash the server knows.
        private bool Proves(byte[] proof, byte[] signed)
        {
            var key = HMACSHA256.HashData(_keys!.StoredKey, signed);
            if (proof.Length != key.Length) return false;
            for (var i = 0; i < key.Length; i++) key[i] ^= proof[i];
            return CryptographicOperations.FixedTimeEquals(SHA256.HashData(key), _keys.StoredKey);
        }
    }
}
