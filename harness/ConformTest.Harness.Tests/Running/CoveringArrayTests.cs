using ConformTest.Harness.Running;
using ConformTest.Harness.Wire;

namespace ConformTest.Harness.Tests.Running;

public sealed class CoveringArrayTests
{
    private static readonly IReadOnlyList<Framing> Pairwise = CoveringArray.Pairwise();

    [Fact]
    public void The_plain_framing_comes_first_and_none_comes_twice()
    {
        Pairwise[0].Should().Be(Framing.Plain);
        Pairwise.Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void Each_pair_of_settings_of_two_axes_occurs()
    {
        Pairs(framing => framing.Segmentation, framing => framing.Tls);
        Pairs(framing => framing.Segmentation, framing => framing.Literals);
        Pairs(framing => framing.Segmentation, framing => framing.Strings);
        Pairs(framing => framing.Tls, framing => framing.Literals);
        Pairs(framing => framing.Tls, framing => framing.Strings);
        Pairs(framing => framing.Literals, framing => framing.Strings);
    }

    [Fact]
    public void It_is_far_smaller_than_all_combinations() => Pairwise.Count.Should().BeInRange(9, 14, "three settings by three need nine; all are 54");

    [Theory]
    [InlineData(Segmentation.AsWritten, TlsUse.AsNeeded, "plain")]
    [InlineData(Segmentation.InsideCrlf, TlsUse.AsNeeded, "segmentation=inside-crlf")]
    [InlineData(Segmentation.ByByte, TlsUse.StartTls, "segmentation=by-byte,tls=start-tls")]
    public void A_framing_is_called_by_what_is_not_plain_in_it(Segmentation segmentation, TlsUse tls, string words) =>
        (Framing.Plain with { Segmentation = segmentation, Tls = tls }).ToString().Should().Be(words);

    private static void Pairs<TA, TB>(Func<Framing, TA> first, Func<Framing, TB> second)
        where TA : struct, Enum
        where TB : struct, Enum
    {
        var wanted = from a in Enum.GetValues<TA>() from b in Enum.GetValues<TB>() select (a, b);
        Pairwise.Select(framing => (first(framing), second(framing))).Should().Contain(wanted);
    }
}
