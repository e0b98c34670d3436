using ConformTest.Harness.Language;

namespace ConformTest.Cli.Tests.Language;

public class AcidPageTests
{
    [Fact]
    public void All_twenty_five_acid_tests_are_there_in_order() =>
        AcidPage.Numbers.Should().Equal(Enumerable.Range(1, 25));

    [Fact]
    public void Every_acid_test_is_written_as_a_conversation() =>
        AcidPage.Numbers.Except(AcidPage.Conversations.Select(conversation => conversation.Number)).Should().BeEmpty();

    [Fact]
    public void Every_conversation_that_is_named_exists_and_the_page_notes_what_its_heading_says()
    {
        foreach (var named in AcidPage.Conversations)
        {
            var conversation = ReferencePlay.Catalogue.Conversations.FirstOrDefault(candidate => candidate.Id == named.Id);
            conversation.Should().NotBeNull("acid test {0} names '{1}'", named.Number, named.Id);
            named.Note.Should().Be(Note(conversation!), "acid test {0} names '{1}'", named.Number, named.Id);
        }
    }

    [Fact]
    public async Task What_neither_waits_nor_takes_minutes_passes_against_the_reference_server()
    {
        var playable = AcidPage.Conversations.Where(named => named.Note.Length == 0).Select(named => ReferencePlay.Find(named.Id)).Distinct().ToList();

        var record = await ReferencePlay.PlayAsync(playable, TestContext.Current.CancellationToken);

        record.Checks.Where(check => check.Verdict is not ("pass" or "not-applicable")).Should().BeEmpty();
        var passed = record.Own().Where(check => check.Verdict == "pass").Select(check => check.Conversation.Split('[')[0]).Concat(record.Latitudes.Select(latitude => latitude.Conversation.Split('[')[0]));
        playable.Select(conversation => conversation.Id).Except(passed).Should().BeEmpty("each of them has checked or recorded something");
    }

    private static string Note(Conversation conversation)
    {
        string?[] notes = [conversation.Slow ? "slow" : null, conversation.Waits is { } waits ? $"waits: {waits}" : null];
        return string.Join(", ", notes.OfType<string>());
    }
}
