using ConformTest.Harness.Running;

namespace ConformTest.Harness.Tests.Running;

public sealed class StableHashTests
{
    /// <summary>Golden values: if one changes, shards, accounts and markers of every recorded run change with it.</summary>
    [Theory]
    [InlineData("", 18284041282127212159UL, "7tlk4hrvwpp3")]
    [InlineData("a", 3384403655233400689UL, "r33qlxfgr655")]
    [InlineData("smtp.rset.forgets-recipients", 1538705831543204859UL, "372iptuzuuwk")]
    [InlineData("1/smtp.rset.forgets-recipients/plain/0", 960461121289467241UL, "jlnqqjuj6bv2")]
    public void A_text_has_its_hash_and_word_for_ever(string text, ulong hash, string word)
    {
        StableHash.Of(text).Should().Be(hash);
        StableHash.Word(text).Should().Be(word);
    }

    [Fact]
    public void Words_of_similar_texts_differ_and_are_fit_for_names()
    {
        var words = Enumerable.Range(0, 20_000).Select(i => StableHash.Word($"case-{i}")).ToList();
        words.Should().OnlyHaveUniqueItems();
        words.Should().OnlyContain(word => word.Length == 12 && word.All(c => char.IsAsciiLetterLower(c) || (c >= '2' && c <= '7')));
    }
}
