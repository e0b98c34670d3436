using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Sasl;

/// <summary>What a SCRAM server keeps of a password (RFC 5802 section 3).</summary>
internal sealed record ScramKeys(byte[] Salt, byte[] StoredKey, byte[] ServerKey)
{
    /// <summary>RFC 7677 section 4 asks for 4096 at least.</summary>
    public const int Iterations = 4096;

    private static readonly byte[] Seed = RandomNumberGenerator.GetBytes(32);
    private static readonly ConditionalWeakTable<Account, ScramKeys> Known = [];

    public static ScramKeys Of(Account account) =>
        Known.GetValue(account, static account => Derive(account.User, Encoding.UTF8.GetBytes(account.Password)));

    /// <summary>Keys which nobody can match, with a salt that stays the same, so that unknown users look like known ones.</summary>
    public static ScramKeys OfNobody(string user) => new(SaltOf(user), RandomNumberGenerator.GetBytes(32), RandomNumberGenerator.GetBytes(32));

    private static byte[] SaltOf(string user) => HMACSHA256.HashData(Seed, Encoding.UTF8.GetBytes(user))[..16];

    private static ScramKeys Derive(string user, byte[] password)
    {
        var salt = SaltOf(user);
        var salted = Rfc2898DeriveBytes.Pbkdf2(password, salt, Iterations, HashAlgorithmName.SHA256, 32);
        var clientKey = HMACSHA256.HashData(salted, "Client Key"u8);
        return new(salt, SHA256.HashData(clientKey), HMACSHA256.HashData(salted, "Server Key"u8));
    }
}
