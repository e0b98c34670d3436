using System.Text;
using ConformTest.Harness.Events;
using ConformTest.Harness.Running;

namespace ConformTest.Harness.Tests.Running;

public sealed class SaslProofsTests
{
    private const string Digest = "b913a602c7eda7a495b4e6e7334d3890";

    [Theory]
    [InlineData("tim " + Digest)]
    [InlineData("c=biws,r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,p=v0X8v3Bz2T0CJGbJQyF0X+HI4Ts=")]
    [InlineData("v=rmF9pqV8S7suAoZWja4dJRkFsKQ=")]
    public void A_proof_in_base64_is_struck_out(string proof)
    {
        var word = Convert.ToBase64String(Encoding.ASCII.GetBytes(proof));
        new Secrets(["pencil"]).Mask($@"{word}\r\n").Should().Be(@"***\r\n");
        new Secrets(["pencil"]).Mask($@"235 {word}\r\n").Should().Be(@"235 ***\r\n");
    }

    [Fact]
    public void A_digest_of_apop_is_struck_out_and_the_name_stays() =>
        new Secrets(["pencil"]).Mask($@"APOP mrose {Digest}\r\n").Should().Be(@"APOP mrose ***\r\n");

    [Theory]
    [InlineData("PDE4OTYuNjk3MTcwOTUyQHBvc3RvZmZpY2UucmVzdG9uLm1jaS5uZXQ+")]
    [InlineData("biwsbj11c2VyLHI9ZnlrbytkMmxiYkZnT05SdjlxawxkYXdM")]
    [InlineData("SSBhbSBhIGxvbmcgbGluZSBvZiBhbiBhdHRhY2htZW50IGluIGJhc2U2NA==")]
    [InlineData("a line with " + Digest + " in it")]
    public void What_proves_no_password_stays(string text) => new Secrets(["pencil"]).Mask(text).Should().Be(text);

    [Fact]
    public void A_proof_sent_octet_by_octet_is_struck_out_too()
    {
        var word = Convert.ToBase64String(Encoding.ASCII.GetBytes("tim " + Digest));
        var masked = new Secrets(["pencil"]).Mask([.. word.Select(letter => new TranscriptEntry(0, "", "C", "plain", $"{letter}", 0))]);
        string.Concat(masked.Select(entry => entry.Octets)).Should().Be("***");
    }
}
