using ConformTest.Harness.Wire;

namespace ConformTest.Harness.Tests.Play;

/// <summary>What is sent, with <c>|</c> where the sender waits for the server's continuation request.</summary>
public sealed class ImapStringFunctionTests
{
    private static readonly Framing NonSynchronizing = Framing.Plain with { Literals = LiteralUse.NonSynchronizing };

    [Theory]
    [InlineData("abc", "\"abc\"")]
    [InlineData("a\"b\\c", "\"a\\\"b\\\\c\"")]
    [InlineData("", "\"\"")]
    public void A_quoted_string_escapes_quotes_and_backslashes(string value, string sent) =>
        new Scene().With("x", value).Send("{quoted x}").Should().Be(sent);

    [Theory]
    [InlineData("{literal x}", "{3}\r\n|abc")]
    [InlineData("{literal+ x}", "{3+}\r\nabc")]
    [InlineData("{literal8 x}", "~{3}\r\n|abc")]
    [InlineData("{literal \"\"}", "{0}\r\n|")]
    [InlineData("{literal {xE282AC}}", "{3}\r\n|\xE2\x82\xAC")]
    [InlineData("({literal x} {literal x})", "({3}\r\n|abc {3}\r\n|abc)")]
    public void A_literal_counts_its_octets_and_waits_where_its_form_asks_for_it(string template, string sent) =>
        new Scene().With("x", "abc").Send(template).Should().Be(sent);

    [Fact]
    public void The_axis_of_literals_turns_the_plain_form_and_no_other()
    {
        var scene = new Scene(framing: NonSynchronizing).With("x", "abc");
        scene.Send("{literal x}").Should().Be("{3+}\r\nabc");
        scene.Send("{literal+ x}").Should().Be("{3+}\r\nabc");
        scene.Send("{literal8 x}").Should().Be("~{3}\r\n|abc");
    }

    [Theory]
    [InlineData("abc", StringForm.Simplest, "abc")]
    [InlineData("abc", StringForm.Quoted, "\"abc\"")]
    [InlineData("abc", StringForm.Literal, "{3}\r\n|abc")]
    [InlineData("a b", StringForm.Simplest, "\"a b\"")]
    [InlineData("a%b", StringForm.Simplest, "\"a%b\"")]
    [InlineData("a]b", StringForm.Simplest, "\"a]b\"")]
    [InlineData("a\"b", StringForm.Simplest, "\"a\\\"b\"")]
    [InlineData("", StringForm.Simplest, "\"\"")]
    [InlineData("", StringForm.Quoted, "\"\"")]
    [InlineData("a\r\nb", StringForm.Simplest, "{4}\r\n|a\r\nb")]
    [InlineData("a\r\nb", StringForm.Quoted, "{4}\r\n|a\r\nb")]
    [InlineData("\xFC", StringForm.Quoted, "{1}\r\n|\xFC")]
    [InlineData("\0", StringForm.Quoted, "{1}\r\n|\0")]
    public void An_astring_takes_the_form_of_the_framing_as_far_as_its_value_allows(string value, StringForm form, string sent) =>
        new Scene(framing: Framing.Plain with { Strings = form }).With("x", value).Send("{astring x}").Should().Be(sent);

    [Fact]
    public void An_astring_that_needs_a_literal_takes_the_form_of_the_axis_of_literals() =>
        new Scene(framing: NonSynchronizing with { Strings = StringForm.Literal }).With("x", "abc").Send("{astring x}").Should().Be("{3+}\r\nabc");

    [Fact]
    public void Outside_of_sending_a_literal_is_its_value() => new Scene().With("x", "abc").Evaluate("{literal x}").Should().Be("abc");
}
