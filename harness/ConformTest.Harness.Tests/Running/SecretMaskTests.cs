using System.Text;
using ConformTest.Harness.Events;
using ConformTest.Harness.Running;

namespace ConformTest.Harness.Tests.Running;

public sealed class SecretMaskTests
{
    [Theory]
    [InlineData("hunter2", @"PASS hunter2\r\n", @"PASS ***\r\n")]
    [InlineData("hunter2", "hunter22 xhunter2", "***2 x***")]
    [InlineData("a\"b\\c", @"LOGIN x ""a\\""b\\\\c""", @"LOGIN x ""***""")]
    [InlineData("p\u00e4ss", @"p\xc3\xa4ss", "***")]
    [InlineData("hunter2", @"PASS hunte\r\n", @"PASS ***\r\n")]
    [InlineData("ab", "ab", "ab")]
    [InlineData("hunter2", "nothing here", "nothing here")]
    public void A_secret_is_struck_out_in_every_form_of_its_octets(string secret, string octets, string masked) =>
        Transcript(secret, octets).Should().Equal(masked);

    [Fact]
    public void A_secret_is_struck_out_of_base64_whatever_stands_around_it()
    {
        for (var before = 0; before < 6; before++)
        {
            for (var behind = 0; behind < 4; behind++)
            {
                var plain = Convert.ToBase64String(Encoding.ASCII.GetBytes(new string('u', before) + "hunter2" + new string('z', behind)));
                Transcript("hunter2", $"AUTH PLAIN {plain}").Single().Should().Contain("***");
                var left = Transcript("hunter2", plain).Single().Replace("***", "");
                left.Length.Should().BeLessThanOrEqualTo(plain.Length - 8, "only digits that the neighbours share may be left of ten");
            }
        }
    }

    [Fact]
    public void A_secret_sent_octet_by_octet_is_struck_out_over_all_its_entries()
    {
        Transcript("hunter2", [.. "PASS hunter2!".Select(c => c.ToString())]).Should().Equal("P", "A", "S", "S", " ", "***", "", "", "", "", "", "", "!");
    }

    [Theory]
    [InlineData("u16 93fc67956241a0a5cfddb06354ae8c75")]
    [InlineData("u16 93fc67956241a0a5cfddb06354ae8c7")]
    [InlineData("c=biws,r=ctquzlbdgcke3o9=FBUpsScce,p=Wu+omU9SIUrmnYM0MVAoocv6BQLZUqV85d6HFJ86")]
    public void A_proof_is_struck_out_wherever_a_line_begins_with_it(string proof)
    {
        var word = Convert.ToBase64String(Encoding.ASCII.GetBytes(proof));
        Transcript("hunter2", @"t001 AUTHENTICATE X\r\n", $@"{word}\r\n").Last().Should().Be(@"***\r\n");
        Transcript("hunter2", $@"\x0b{word}\r\n").Last().Should().Be(@"\x0b***\r\n");
    }

    [Fact]
    public void What_lies_between_the_pieces_in_the_other_direction_does_not_hide_a_secret()
    {
        var taken = Take("hunter2", new TranscriptRecorded("c", "plain", [Entry("C", "hun"), Entry("S", "x"), Entry("C", "ter2")])).Entries;
        taken.Select(entry => entry.Octets).Should().Equal("***", "x", "");
    }

    [Fact]
    public void Checks_notices_and_reasons_hold_no_secret_either()
    {
        Take("hunter2", Events.Sample.Check with { Asked = "PASS hunter2", Received = "-ERR hunter2", Cause = "hunter2", Observation = "hunter2", Expected = "hunter2" })
            .ToString().Should().NotContain("hunter2");
        Take("hunter2", new Notice("x", "hunter2")).Text.Should().Be("***");
        Take("hunter2", Events.Sample.Ended with { Reason = "said hunter2" }).Reason.Should().Be("said ***");
        Take("hunter2", Events.Sample.Started with { Command = "run hunter2" }).Command.Should().Be("run ***");
        Take("hunter2", new LatitudeTaken("a", "b", "c", "hunter2")).Choice.Should().Be("***");
    }

    private static IEnumerable<string> Transcript(string secret, params string[] octets) =>
        Take(secret, new TranscriptRecorded("c", "plain", [.. octets.Select(text => Entry("C", text))])).Entries.Select(entry => entry.Octets);

    private static TranscriptEntry Entry(string from, string octets) => new(0, "", from, "plain", octets, 0);

    private static T Take<T>(string secret, T happening)
        where T : RunEvent
    {
        var last = new Last();
        new SecretMask(last, new Secrets([secret])).Take(happening);
        return (T)last.Event!;
    }

    private sealed class Last : IEventSink
    {
        public RunEvent? Event { get; private set; }

        public void Take(RunEvent happening) => Event = happening;
    }
}
