using System.Security.Cryptography;
using System.Text;

namespace ConformTest.ReferenceServer.Store;

/// <summary>
/// What a server keeps of a password for SCRAM, one set for each hash function (RFC 5802 section 3). Neither the password nor the client's key
/// can be had from it.
/// </summary>
/// <param name="Salt">Random octets, one salt for an account and hash function.</param>
/// <param name="Iterations">How often the password is hashed.</param>
/// <param name="StoredKey">The hash of the client's key.</param>
/// <param name="ServerKey">With what the server signs.</param>
public sealed record ScramCredentials(byte[] Salt, int Iterations, byte[] StoredKey, byte[] ServerKey)
{
    /// <summary>RFC 5802 section 5.1 and RFC 7677 section 4 ask for this many at least.</summary>
    public const int DefaultIterations = 4096;

    private const int SaltLength = 16;
    private static readonly byte[] Seed = RandomNumberGenerator.GetBytes(32);

    /// <summary>Derives the keys of a password.</summary>
    /// <param name="hash">The hash function of the mechanism.</param>
    /// <param name="password">Prepared by SASLprep (RFC 5802 section 2.2).</param>
    /// <param name="salt">Random octets.</param>
    /// <param name="iterations">How often the password is hashed.</param>
    public static ScramCredentials Derive(HashAlgorithmName hash, string password, byte[] salt, int iterations = DefaultIterations)
    {
        var octets = Encoding.UTF8.GetBytes(password);
        var salted = Rfc2898DeriveBytes.Pbkdf2(octets, salt, iterations, hash, CryptographicOperations.HashData(hash, []).Length);
        var clientKey = CryptographicOperations.HmacData(hash, salted, "Client Key"u8);
        return new(salt, iterations, CryptographicOperations.HashData(hash, clientKey), CryptographicOperations.HmacData(hash, salted, "Server Key"u8));
    }

    /// <summary>Derives the keys of a prepared password with a new salt.</summary>
    public static ScramCredentials Derive(HashAlgorithmName hash, string password) =>
        Derive(hash, password, RandomNumberGenerator.GetBytes(SaltLength));

    /// <summary>Keys that nobody can match, with a salt that stays the same for a name, so that unknown users look like known ones.</summary>
    public static ScramCredentials OfNobody(HashAlgorithmName hash, string user)
    {
        var length = CryptographicOperations.HashData(hash, []).Length;
        var salt = HMACSHA256.HashData(Seed, Encoding.UTF8.GetBytes($"{hash.Name} {user}"))[..SaltLength];
        return new(salt, DefaultIterations, RandomNumberGenerator.GetBytes(length), RandomNumberGenerator.GetBytes(length));
    }
}
