using ConformTest.Harness.Events;

namespace ConformTest.Harness.Tests.Events;

public sealed class OctetsTests
{
    [Fact]
    public void Printable_ascii_stands_as_it_is_and_all_else_is_spelt()
    {
        Octets.Escape("A~ \\\r\n\t\0\x1b\x7f\u00ff"u8).Should().Be(@"A~ \\\r\n\t\x00\x1b\x7f\xc3\xbf");
    }

    [Fact]
    public void Every_octet_comes_back()
    {
        byte[] all = [.. Enumerable.Range(0, 256).Select(octet => (byte)octet)];
        Octets.Unescape(Octets.Escape(all)).Should().Equal(all);
        Octets.Escape(all).Should().MatchRegex("^[ -~]*$");
    }

    [Theory]
    [InlineData(@"ab\", 2)]
    [InlineData(@"\q", 0)]
    [InlineData(@"a\x1", 1)]
    [InlineData(@"a\x+1", 1)]
    [InlineData("a\tb", 1)]
    [InlineData("é", 0)]
    public void What_was_never_written_is_refused_with_its_place(string text, int offset)
    {
        var act = () => Octets.Unescape(text);
        act.Should().Throw<OctetsException>().Which.Offset.Should().Be(offset);
    }
}
