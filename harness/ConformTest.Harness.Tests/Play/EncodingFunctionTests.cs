using ConformTest.Harness.Play.Functions;

namespace ConformTest.Harness.Tests.Play;

public sealed class EncodingFunctionTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("f", "Zg==")]
    [InlineData("fo", "Zm8=")]
    [InlineData("foo", "Zm9v")]
    [InlineData("foob", "Zm9vYg==")]
    [InlineData("fooba", "Zm9vYmE=")]
    [InlineData("foobar", "Zm9vYmFy")]
    [InlineData("\0\xff\xfe", "AP/+")]
    public void Base64_has_the_answers_of_RFC_4648_section_10_and_comes_back(string octets, string encoded)
    {
        new Scene().With("x", octets).Evaluate("{base64 x}").Should().Be(encoded);
        new Scene().With("x", encoded).Evaluate("{unbase64 x}").Should().Be(octets);
    }

    [Theory]
    [InlineData("Zg=")]
    [InlineData("Z")]
    [InlineData("Zm9v!")]
    [InlineData("Zg==Zg==")]
    public void What_is_not_base64_is_the_targets_doing_not_the_scripts(string encoded)
    {
        var evaluate = () => new Scene().With("x", encoded).Evaluate("{unbase64 x}");
        evaluate.Should().Throw<UndecodableException>();
    }

    [Fact]
    public void Hex_is_lower_case() => new Scene().With("x", "\x00\xAB~").Evaluate("{hex x}").Should().Be("00ab7e");

    [Theory]
    [InlineData("plain~!", "plain~!")]
    [InlineData("a+b=c d", "a+2Bb+3Dc+20d")]
    [InlineData("\x00\x7f\xff", "+00+7F+FF")]
    [InlineData("", "")]
    public void Xtext_escapes_what_is_no_xchar_in_upper_case_hexadecimal(string text, string encoded) =>
        new Scene().With("x", text).Evaluate("{xtext x}").Should().Be(encoded);

    /// <summary>The first is RFC 3501's own example (section 5.1.3); the others were worked out by hand from RFC 2152.</summary>
    [Theory]
    [InlineData("~peter/mail/\u53f0\u5317/\u65e5\u672c\u8a9e", "~peter/mail/&U,BTFw-/&ZeVnLIqe-")]
    [InlineData("A&B", "A&-B")]
    [InlineData("&", "&-")]
    [InlineData("\u00fc", "&APw-")]
    [InlineData("\u00fc&\u00fc", "&APw-&-&APw-")]
    [InlineData("tab\there", "tab&AAk-here")]
    [InlineData("\ud83d\ude00", "&2D3eAA-")]
    [InlineData("plain ~", "plain ~")]
    [InlineData("", "")]
    public void Modified_UTF7_shifts_only_what_is_not_printable_ASCII(string name, string encoded) =>
        ModifiedUtf7.Encode(name).Should().Be(encoded);

    [Fact]
    public void The_function_reads_its_argument_as_UTF8() => new Scene().Evaluate("{utf7 \"\u00fc\"}").Should().Be("&APw-");

    [Fact]
    public void A_member_of_a_JSON_object_is_its_text() =>
        new Scene().With("j", """{"status":"invalid_token","n":1}""").Evaluate("{json status j}").Should().Be("invalid_token");

    [Theory]
    [InlineData("")]
    [InlineData("status")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"status":1}""")]
    public void What_has_no_such_member_is_the_targets_doing(string text)
    {
        var evaluate = () => new Scene().With("j", text).Evaluate("{json status j}");
        evaluate.Should().Throw<UndecodableException>();
    }
}
