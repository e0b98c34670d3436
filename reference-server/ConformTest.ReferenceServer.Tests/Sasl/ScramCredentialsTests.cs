using System.Security.Cryptography;
using System.Text;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Tests.Sasl;

public sealed class ScramCredentialsTests
{
    public static TheoryData<string, string, string, string, string> Examples => new()
    {
        // RFC 5802 section 5
        {
            "SHA1", "QSXCR+Q6sek8bf92",
            "n=user,r=fyko+d2lbbFgONRv9qkxdawL,r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,s=QSXCR+Q6sek8bf92,i=4096,c=biws,r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j",
            "v0X8v3Bz2T0CJGbJQyF0X+HI4Ts=", "rmF9pqV8S7suAoZWja4dJRkFsKQ="
        },
        // RFC 7677 section 3
        {
            "SHA256", "W22ZaJ0SNY7soEsUEjb6gQ==",
            "n=user,r=rOprNGfwEbeRWgbNEkqO,r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096,c=biws,r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0",
            "dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ=", "6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4="
        },
    };

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_examples_of_the_RFCs_are_verified_and_signed(string hash, string salt, string message, string proof, string signature)
    {
        var algorithm = new HashAlgorithmName(hash);
        var credentials = ScramCredentials.Derive(algorithm, "pencil", Convert.FromBase64String(salt));
        var octets = Encoding.ASCII.GetBytes(message);
        var key = CryptographicOperations.HmacData(algorithm, credentials.StoredKey, octets);
        var client = Convert.FromBase64String(proof).Select((octet, i) => (byte)(octet ^ key[i])).ToArray();
        CryptographicOperations.HashData(algorithm, client).Should().Equal(credentials.StoredKey);
        Convert.ToBase64String(CryptographicOperations.HmacData(algorithm, credentials.ServerKey, octets)).Should().Be(signature);
    }

    [Fact]
    public void An_account_keeps_its_salt_and_has_one_for_each_hash_function()
    {
        var account = new MailStore(TimeProvider.System).AddAccount("alice", "secret", "alice@reference.test");
        account.Scram(HashAlgorithmName.SHA256).Should().BeSameAs(account.Scram(HashAlgorithmName.SHA256));
        account.Scram(HashAlgorithmName.SHA1)!.StoredKey.Should().HaveCount(20);
        account.Scram(HashAlgorithmName.SHA1)!.Salt.Should().NotEqual(account.Scram(HashAlgorithmName.SHA256)!.Salt);
    }

    [Fact]
    public void A_password_is_prepared_before_it_is_hashed()
    {
        var account = new MailStore(TimeProvider.System).AddAccount("alice", "\u2168\u00AD\u00A0\uFB01", "alice@reference.test");
        var credentials = account.Scram(HashAlgorithmName.SHA256)!;
        ScramCredentials.Derive(HashAlgorithmName.SHA256, "IX fi", credentials.Salt).StoredKey.Should().Equal(credentials.StoredKey);
    }

    [Fact]
    public void A_password_that_cannot_be_prepared_is_not_for_SCRAM() =>
        new MailStore(TimeProvider.System).AddAccount("alice", "pass\u0007", "alice@reference.test").Scram(HashAlgorithmName.SHA256).Should().BeNull();

    [Fact]
    public void Nobody_has_a_salt_that_stays_and_keys_that_do_not()
    {
        var (one, two) = (ScramCredentials.OfNobody(HashAlgorithmName.SHA256, "x"), ScramCredentials.OfNobody(HashAlgorithmName.SHA256, "x"));
        one.Salt.Should().Equal(two.Salt);
        one.StoredKey.Should().NotEqual(two.StoredKey);
        ScramCredentials.OfNobody(HashAlgorithmName.SHA256, "y").Salt.Should().NotEqual(one.Salt);
    }
}
