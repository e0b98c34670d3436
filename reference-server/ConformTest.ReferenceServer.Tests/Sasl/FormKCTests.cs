using ConformTest.ReferenceServer.Sasl;

namespace ConformTest.ReferenceServer.Tests.Sasl;

public sealed class FormKCTests
{
    [Theory]
    [InlineData("a\u0301", "á")]
    [InlineData("\u212B", "\u00C5")]
    [InlineData("\uFB01\u00BD", "fi1\u20442")]
    [InlineData("\uFF21\uFF76\uFF9E", "A\u30AC")]
    [InlineData("\u1100\u1161\u11A8", "\uAC01")]
    [InlineData("\uAC00\u11A8", "\uAC01")]
    [InlineData("\uAC01\u11A8", "\uAC01\u11A8")]
    [InlineData("a\u0307\u0323", "\u1EA1\u0307")]
    [InlineData("q\u0307\u0323", "q\u0323\u0307")]
    [InlineData("a\u0315\u0300\u05AE", "\u00E0\u05AE\u0315")]
    [InlineData("\u0301a", "\u0301a")]
    [InlineData("\u0958", "\u0915\u093C")]
    [InlineData("\uD834\uDD5E", "\uD834\uDD57\uD834\uDD65")]
    [InlineData("", "")]
    public void Strings_are_taken_apart_ordered_and_put_together(string text, string normal) => FormKC.Of(text).Should().Be(normal);
}
