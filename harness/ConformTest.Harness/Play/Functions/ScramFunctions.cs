using System.Security.Cryptography;
using System.Text;

namespace ConformTest.Harness.Play.Functions;

/// <summary>
/// The pieces of SCRAM (RFC 5802 section 3), from which a script puts any message together, right or wrong: what was said is an argument, not remembered.
/// </summary>
internal static class ScramFunctions
{
    public static IEnumerable<ScriptFunction> All { get; } =
    [
        new("attribute", 2, 2, a => Encoding.UTF8.GetBytes(Attribute(a.Text(1), a.Word(0)))),
        new("scram-proof", 5, 5, Proof),
        new("scram-signature", 5, 5, a => EncodingFunctions.Base64(Hmac(a, Hmac(a, Salted(a), "Server Key"u8), Said(a)))),
        new("channel-binding", 1, 1, ChannelBinding),
    ];

    /// <summary>An attribute's value in a message of attributes that commas separate; empty when it is not there.</summary>
    public static string Attribute(string message, string name)
    {
        foreach (var item in message.Split(','))
        {
            if (item.StartsWith(name, StringComparison.Ordinal) && item.AsSpan(name.Length).StartsWith("="))
                return item[(name.Length + 1)..];
        }

        return "";
    }

    /// <summary>The client's key, hidden by a signature under the key that the server has stored.</summary>
    private static ReadOnlyMemory<byte> Proof(Arguments arguments)
    {
        var key = Hmac(arguments, Salted(arguments), "Client Key"u8);
        var stored = CryptographicOperations.HashData(Hash(arguments), key);
        var signature = Hmac(arguments, stored, Said(arguments));
        return EncodingFunctions.Base64(key.Zip(signature, (a, b) => (byte)(a ^ b)).ToArray());
    }

    /// <summary>AuthMessage: the first message without its header, the server's answer, the last message without its proof.</summary>
    private static byte[] Said(Arguments arguments) => Encoding.UTF8.GetBytes($"{arguments.Text(2)},{arguments.Text(3)},{arguments.Text(4)}");

    private static byte[] Salted(Arguments arguments)
    {
        var password = PreparedString.Stored(arguments.Text(1));
        var challenge = arguments.Text(3);
        if (!int.TryParse(Attribute(challenge, "i"), out var iterations) || iterations is < 1 or > 10_000_000)
            throw new UndecodableException("no iteration count in the SCRAM challenge");
        var hash = Hash(arguments);
        return Rfc2898DeriveBytes.Pbkdf2(password, Salt(challenge), iterations, hash, CryptographicOperations.HashData(hash, []).Length);
    }

    private static byte[] Salt(string challenge)
    {
        try
        {
            return Convert.FromBase64String(Attribute(challenge, "s"));
        }
        catch (FormatException)
        {
            throw new UndecodableException("the salt of the SCRAM challenge is not base64");
        }
    }

    private static byte[] Hmac(Arguments arguments, byte[] key, ReadOnlySpan<byte> text) => CryptographicOperations.HmacData(Hash(arguments), key, text);

    private static HashAlgorithmName Hash(Arguments arguments) => arguments.Word(0) switch
    {
        "SHA-1" => HashAlgorithmName.SHA1,
        "SHA-256" => HashAlgorithmName.SHA256,
        "SHA-512" => HashAlgorithmName.SHA512,
        var other => throw arguments.Error($"'{other}' is no hash function of SCRAM; SHA-1, SHA-256 and SHA-512 are"),
    };

    private static ReadOnlyMemory<byte> ChannelBinding(Arguments arguments)
    {
        var type = arguments.Word(0);
        if (type != "tls-server-end-point")
            throw arguments.Error($"'{type}' is no channel binding that can be had here; tls-server-end-point is");
        return arguments.Scope.ServerEndPoint() ?? throw new NotApplicableException("the connection has no channel binding tls-server-end-point");
    }
}
