using System.Security.Cryptography;
using System.Text;
using ConformTest.Harness.Targets;

namespace ConformTest.Harness.Play.Functions;

/// <summary>The client's side of SASL mechanisms and of APOP, as pure functions of the case.</summary>
internal static class SaslFunctions
{
    public static IEnumerable<ScriptFunction> All { get; } =
    [
        new("apop", 2, 2, Apop),
        new("plain", 1, 1, a => Plain(Account(a))),
        new("cram-md5", 2, 2, CramMd5),
        new("scram-first", 1, 1, a => EncodingFunctions.Base64(Encoding.UTF8.GetBytes("n,," + ScramFirstBare(a)))),
        new("scram-final", 2, 2, ScramFinal),
        new("scram-verify", 2, 2, ScramVerify),
    ];

    /// <summary>RFC 4616.</summary>
    public static byte[] Plain(TargetAccount account) => EncodingFunctions.Base64(Encoding.UTF8.GetBytes($"\0{account.User}\0{account.Password}"));

    private static TargetAccount Account(Arguments arguments) => arguments.Scope.Account(arguments.Word(0));

    /// <summary>RFC 1939 section 7: MD5 of the greeting's timestamp, angle brackets included, followed by the secret.</summary>
    private static ReadOnlyMemory<byte> Apop(Arguments arguments)
    {
        var greeting = arguments.Text(0);
        var open = greeting.IndexOf('<');
        var close = greeting.IndexOf('>', Math.Max(open, 0));
        if (open < 0 || close < 0)
            throw new NotApplicableException("the greeting has no timestamp for APOP");
        return Digest(greeting[open..(close + 1)] + arguments.Text(1));
    }

#pragma warning disable CA5351, CA1850 // APOP and CRAM-MD5 are defined with MD5.
    private static byte[] Digest(string text) => Encoding.ASCII.GetBytes(Convert.ToHexStringLower(MD5.HashData(Encoding.UTF8.GetBytes(text))));

    /// <summary>RFC 2195.</summary>
    private static ReadOnlyMemory<byte> CramMd5(Arguments arguments)
    {
        var account = Account(arguments);
        var challenge = Decode(arguments.Text(1));
        var digest = Convert.ToHexStringLower(HMACMD5.HashData(Encoding.UTF8.GetBytes(account.Password), challenge));
        return EncodingFunctions.Base64(Encoding.UTF8.GetBytes($"{account.User} {digest}"));
    }
#pragma warning restore CA5351, CA1850

    /// <summary>RFC 5802 section 5, with SHA-256 (RFC 7677). The nonce comes from the case's seed, so that runs repeat.</summary>
    private static string ScramFirstBare(Arguments arguments) =>
        $"n={PreparedString.Query(Account(arguments).User).Replace("=", "=3D").Replace(",", "=2C")},r=ct{arguments.Scope.Marker}";

    private static ReadOnlyMemory<byte> ScramFinal(Arguments arguments)
    {
        var (final, _) = Scram(arguments);
        return EncodingFunctions.Base64(Encoding.UTF8.GetBytes(final));
    }

    private static ReadOnlyMemory<byte> ScramVerify(Arguments arguments)
    {
        var claimed = Attribute(Encoding.UTF8.GetString(Decode(arguments.Text(1))), 'v');
        var expected = arguments.Scope.TryGet("scram-signature", out var signature) ? Encoding.ASCII.GetString(signature.Span) : "";
        return claimed.Length > 0 && claimed == expected ? "1"u8.ToArray() : "0"u8.ToArray();
    }

    private static (string Final, string Signature) Scram(Arguments arguments)
    {
        var challenge = Encoding.UTF8.GetString(Decode(arguments.Text(1)));
        var nonce = Attribute(challenge, 'r');
        var salt = Decode(Attribute(challenge, 's'));
        if (!int.TryParse(Attribute(challenge, 'i'), out var iterations) || iterations is < 1 or > 10_000_000)
            throw new UndecodableException("no iteration count in the SCRAM challenge");
        var withoutProof = $"c=biws,r={nonce}";
        var message = $"{ScramFirstBare(arguments)},{challenge},{withoutProof}";
        var salted = Rfc2898DeriveBytes.Pbkdf2(PreparedString.Stored(Account(arguments).Password), salt, iterations, HashAlgorithmName.SHA256, 32);
        var clientKey = HMACSHA256.HashData(salted, "Client Key"u8);
        var clientSignature = HMACSHA256.HashData(SHA256.HashData(clientKey), Encoding.UTF8.GetBytes(message));
        var proof = clientKey.Zip(clientSignature, (a, b) => (byte)(a ^ b)).ToArray();
        var signature = Convert.ToBase64String(HMACSHA256.HashData(HMACSHA256.HashData(salted, "Server Key"u8), Encoding.UTF8.GetBytes(message)));
        arguments.Scope.Bind("scram-signature", Encoding.ASCII.GetBytes(signature));
        return ($"{withoutProof},p={Convert.ToBase64String(proof)}", signature);
    }

    private static string Attribute(string message, char name)
    {
        foreach (var item in message.Split(','))
        {
            if (item.Length > 1 && item[0] == name && item[1] == '=')
                return item[2..];
        }

        return "";
    }

    private static byte[] Decode(string base64)
    {
        try
        {
            return Convert.FromBase64String(base64);
        }
        catch (FormatException)
        {
            throw new UndecodableException("the challenge is not base64");
        }
    }
}
