using System.Text;
using ConformTest.Harness.Wire;

namespace ConformTest.Harness.Tests.Wire;

public sealed class SegmenterTests
{
    private const string Text = "A\r\n\r\nB\rC\nD\r\n.\r\n\xff\0";

    public static TheoryData<Segmentation> Segmentations => [.. Enum.GetValues<Segmentation>()];

    [Theory]
    [MemberData(nameof(Segmentations))]
    public void No_octet_is_lost_or_added_whatever_the_cut(Segmentation segmentation)
    {
        for (var length = 0; length <= Text.Length; length++)
            string.Concat(Cut(Text[..length], segmentation)).Should().Be(Text[..length]);
    }

    [Fact]
    public void As_written_is_one_segment() => Cut(Text, Segmentation.AsWritten).Should().Equal(Text);

    [Fact]
    public void By_byte_is_a_segment_for_each() => Cut("a\r\n", Segmentation.ByByte).Should().Equal("a", "\r", "\n");

    [Fact]
    public void Inside_CRLF_cuts_between_CR_and_LF_and_nowhere_else() =>
        Cut("A\r\n\r\nB\rC\nD\r\n", Segmentation.InsideCrlf).Should().Equal("A\r", "\n\r", "\nB\rC\nD\r", "\n");

    private static IEnumerable<string> Cut(string text, Segmentation segmentation) =>
        Segmenter.Cut(Encoding.Latin1.GetBytes(text), segmentation).Select(segment => Encoding.Latin1.GetString(segment.Span));
}
