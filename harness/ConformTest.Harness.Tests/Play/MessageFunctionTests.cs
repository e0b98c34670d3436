using ConformTest.Harness.Play;

namespace ConformTest.Harness.Tests.Play;

public sealed class MessageFunctionTests
{
    private const string Message = "Subject: one\r\n two\r\nX-Subject: no\r\nSUBJECT : later\r\nEmpty:\r\n\r\nbody\r\n\r\nmore\r\n";

    private static Scene Scene(string message = Message) => new Scene().With("m", message);

    [Fact]
    public void The_head_ends_with_the_line_end_of_its_last_field_and_the_body_begins_behind_the_empty_line()
    {
        Scene().Evaluate("{head m}").Should().EndWith("Empty:\r\n");
        Scene().Evaluate("{body m}").Should().Be("body\r\n\r\nmore\r\n");
    }

    [Theory]
    [InlineData("A: b\r\n", "A: b\r\n", "")]
    [InlineData("A: b", "A: b", "")]
    [InlineData("A: b\r\n\r\n", "A: b\r\n", "")]
    [InlineData("\r\nbody", "", "body")]
    [InlineData("", "", "")]
    public void A_message_without_body_or_head_is_split_all_the_same(string message, string head, string body)
    {
        Scene(message).Evaluate("{head m}").Should().Be(head);
        Scene(message).Evaluate("{body m}").Should().Be(body);
    }

    [Theory]
    [InlineData("Subject", "one two")]
    [InlineData("subject", "one two")]
    [InlineData("X-Subject", "no")]
    [InlineData("Empty", "")]
    [InlineData("Missing", "")]
    [InlineData("body", "")]
    public void A_header_is_the_first_field_of_that_name_unfolded(string name, string value) =>
        Scene().Evaluate($"{{header m \"{name}\"}}").Should().Be(value);

    [Theory]
    [InlineData("a\r\n.\r\n", "a\r\n..")]
    [InlineData(".a\r\n..b\r\nc.d\r\n", "..a\r\n...b\r\nc.d")]
    [InlineData("a", "a")]
    [InlineData("", "")]
    [InlineData("\r\n", "")]
    [InlineData("a\r\n\r\n", "a\r\n")]
    [InlineData("a\n.b", "a\n.b")]
    [InlineData("a\r.b", "a\r.b")]
    public void Dots_are_doubled_at_the_start_of_lines_only_and_the_last_line_end_is_left_to_the_line(string text, string stuffed) =>
        Scene(text).Evaluate("{stuffed m}").Should().Be(stuffed);

    [Fact]
    public void A_fixture_carries_the_marker_in_a_first_field_of_its_own()
    {
        var scene = new Scene("abc");
        scene.Messages["simple"] = "From: a@b\r\n\r\nx\r\n";
        scene.Evaluate("{message simple}").Should().Be("X-Conformtest: abc\r\nFrom: a@b\r\n\r\nx\r\n");
        scene.Evaluate("{header {message simple} \"X-Conformtest\"}").Should().Be("abc");
    }

    [Fact]
    public void A_fixture_that_does_not_exist_is_named()
    {
        var evaluate = () => new Scene().Evaluate("{message nothing}");
        evaluate.Should().Throw<ScriptException>().WithMessage("*'nothing'*");
    }
}
