using System.Security.Cryptography;
using System.Text;
using ConformTest.ReferenceServer.Hosting;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Sasl;

/// <summary>The server's side of one SCRAM exchange (RFC 5802 section 5).</summary>
internal sealed class ScramExchange(ScramMechanism mechanism, SessionContext session) : SaslExchange
{
    private ScramFirst? _first;
    private string _serverFirst = "";
    private string _nonce = "";
    private byte[] _binding = [];
    private Account? _account;
    private ScramCredentials? _credentials;
    private bool _proven;

    public override SaslStep Next(ReadOnlySpan<byte> response)
    {
        // The server's signature goes out as a last challenge, which the client answers with nothing (RFC 4422 section 3).
        if (_proven) return response.IsEmpty ? SaslStep.Success(_account!) : SaslStep.Malformed;
        if (!SaslIdentity.TryText(response, out var text)) return SaslStep.Malformed;
        return _first is null ? TakeFirst(text) : TakeFinal(text);
    }

    private SaslStep TakeFirst(string text)
    {
        _first = ScramFirst.Parse(text);
        if (_first is null) return SaslStep.Malformed;
        if (!TryBind(_first.Flag)) return SaslStep.Denied;
        if (!SaslPrep.TryPrepare(_first.User, out var name)) return SaslStep.Denied;
        _account = session.Store.FindByUser(name);
        if (_account is not null && !SaslIdentity.MayActAs(_account, _first.Authorization)) _account = null;
        _credentials = _account?.Scram(mechanism.Hash);
        if (_credentials is null) _account = null;
        _credentials ??= ScramCredentials.OfNobody(mechanism.Hash, _first.User);
        _nonce = _first.Nonce + Convert.ToBase64String(RandomNumberGenerator.GetBytes(18));
        _serverFirst = $"r={_nonce},s={Convert.ToBase64String(_credentials.Salt)},i={_credentials.Iterations}";
        return SaslStep.Challenge(Encoding.UTF8.GetBytes(_serverFirst));
    }

    /// <summary>RFC 5802 section 6: a client that could bind, and believes that we cannot, was deceived about our mechanisms.</summary>
    private bool TryBind(string flag)
    {
        if (mechanism.Binding == ScramBinding.None)
            return flag == "n" || (flag == "y" && SaslMechanisms.Find(session, mechanism.BoundName) is null);
        if (!flag.StartsWith("p=", StringComparison.Ordinal) || session.Connection.ChannelBinding(flag[2..]) is not { } data) return false;
        _binding = data;
        return true;
    }

    private SaslStep TakeFinal(string text)
    {
        var final = ScramFinal.Parse(text);
        if (final is null) return SaslStep.Malformed;
        byte[] bound = [.. Encoding.UTF8.GetBytes(_first!.Gs2Header), .. _binding];
        if (final.Nonce != _nonce || !CryptographicOperations.FixedTimeEquals(final.ChannelBinding, bound)) return SaslStep.Denied;
        var signed = Encoding.UTF8.GetBytes($"{_first.Bare},{_serverFirst},{final.WithoutProof}");
        if (_account is null || !Proves(final.Proof, signed)) return SaslStep.Denied;
        _proven = true;
        var signature = CryptographicOperations.HmacData(mechanism.Hash, _credentials!.ServerKey, signed);
        return SaslStep.Challenge(Encoding.ASCII.GetBytes($"v={Convert.ToBase64String(signature)}"));
    }

    // ClientProof XOR HMAC(StoredKey, AuthMessage) is the client's key, whose hash the server knows.
    private bool Proves(byte[] proof, byte[] signed)
    {
        var key = CryptographicOperations.HmacData(mechanism.Hash, _credentials!.StoredKey, signed);
        if (proof.Length != key.Length) return false;
        for (var i = 0; i < key.Length; i++) key[i] ^= proof[i];
        return CryptographicOperations.FixedTimeEquals(CryptographicOperations.HashData(mechanism.Hash, key), _credentials.StoredKey);
    }
}
