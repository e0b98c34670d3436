using ConformTest.Harness.Play;

namespace ConformTest.Harness.Tests.Play;

public sealed class TextFunctionTests
{
    [Theory]
    [InlineData("{length x}", "4")]
    [InlineData("{length {xE282AC}}", "3")]
    [InlineData("{length \"\"}", "0")]
    [InlineData("{lines {join \"a\" {CRLF} \"b\" {CRLF}}}", "2")]
    [InlineData("{lines {join \"a\" {CRLF} \"b\"}}", "2")]
    [InlineData("{lines {join \"a\" {LF} \"b\"}}", "1")]
    [InlineData("{lines \"\"}", "0")]
    [InlineData("{times 3 \"ab\"}", "ababab")]
    [InlineData("{times 0 \"ab\"}", "")]
    [InlineData("{times 3 \"\"}", "")]
    [InlineData("{slice x 1 2}", "bc")]
    [InlineData("{slice x 3 9}", "d")]
    [InlineData("{slice x 9 2}", "")]
    [InlineData("{slice x 0 0}", "")]
    [InlineData("{join \"a\" {NUL} x}", "a\0abcd")]
    [InlineData("{upper x}", "ABCD")]
    [InlineData("{lower \"ABcd\"}", "abcd")]
    [InlineData("{trim \"  a b \"}", "a b")]
    [InlineData("{n + 1}", "8")]
    [InlineData("{n - 9}", "-2")]
    [InlineData("{n * n}", "49")]
    [InlineData("{length {times {n * 2} x}}", "56")]
    public void A_text_function_has_its_known_answer(string template, string answer) =>
        new Scene().With("x", "abcd").With("n", "7").Evaluate(template).Should().Be(answer);

    [Theory]
    [InlineData("{times {small - 8} \"a\"}")]
    [InlineData("{times 268435457 \"a\"}")]
    [InlineData("{times huge \"abcd\"}")]
    [InlineData("{times largest \"\"}")]
    public void A_repetition_without_measure_is_the_scripts_error(string template)
    {
        var evaluate = () => new Scene().With("small", "7").With("huge", "4611686018427387904").With("largest", "9223372036854775807").Evaluate(template);
        evaluate.Should().Throw<ScriptException>().WithMessage("scene.conv:7*").WithMessage("*out of range*");
    }

    [Theory]
    [InlineData("{times x \"a\"}", "*must be a number*")]
    [InlineData("{x + 1}", "*'abcd' is no number*")]
    [InlineData("{length x x}", "*takes 1 to 1*")]
    [InlineData("{slice x 1}", "*takes 3 to 3*")]
    public void A_call_that_cannot_be_computed_says_why(string template, string message)
    {
        var evaluate = () => new Scene().With("x", "abcd").Evaluate(template);
        evaluate.Should().Throw<ScriptException>().WithMessage(message);
    }

    [Fact]
    public void A_sum_beyond_all_numbers_is_not_wrapped_around()
    {
        var evaluate = () => new Scene().With("n", "9223372036854775807").Evaluate("{n + 1}");
        evaluate.Should().Throw<Exception>().WithMessage("*out of range*");
    }
}
