using System.Collections.Immutable;
using System.Text;
using ConformTest.Harness.Events;

namespace ConformTest.Harness.Tests.Events;

public sealed class EventStreamTests
{
    [Fact]
    public void A_run_comes_back_as_it_was_written()
    {
        var run = Read(Sample.Stream(Sample.Run.AsSpan()));

        run.Started.Should().BeEquivalentTo(Sample.Started);
        run.Checks.Should().ContainSingle().Which.Should().BeEquivalentTo(Sample.Check);
        run.Latitudes.Should().ContainSingle();
        run.Notices.Should().ContainSingle();
        run.Finished.Should().ContainSingle();
        run.Plan.Should().Be(new Planned(1, 1, 2));
        run.Titles.Should().Contain("smtp.rset.forgets-recipients", "RSET clears the recipients");
        run.TranscriptOf(run.Checks[0])!.Entries.Should().ContainSingle().Which.Line.Should().Be(13);
        run.Ended.Should().BeEquivalentTo(Sample.Ended);
        run.Interrupted.Should().BeFalse();
        run.Remarks.Should().BeEmpty();
    }

    [Fact]
    public void Each_event_is_one_line_that_begins_with_its_type()
    {
        var lines = Encoding.UTF8.GetString(Sample.Stream(Sample.Run.AsSpan())).TrimEnd('\n').Split('\n');
        lines.Should().HaveCount(Sample.Run.Length).And.OnlyContain(line => line.StartsWith("{\"type\":\"", StringComparison.Ordinal));
    }

    [Fact]
    public void Recording_live_and_reading_back_give_the_same_run()
    {
        var recorder = new RunRecorder();
        using var stream = new MemoryStream();
        using var writer = new EventWriter(stream);
        var both = new Broadcast(writer, recorder);
        foreach (var happening in Sample.Run)
        {
            both.Take(happening);
        }
        Read(stream.ToArray()).Should().BeEquivalentTo(recorder.ToRecord(), options => options.ComparingByMembers<RunRecord>().Excluding(run => run.Hash), "only a stream has a hash");
    }

    [Fact]
    public void A_stream_cut_anywhere_gives_the_whole_lines_before_the_cut_or_says_that_no_run_is_in_it()
    {
        var stream = Sample.Stream(Sample.Run.AsSpan());
        var first = Array.IndexOf(stream, (byte)'\n');
        for (var length = 0; length < stream.Length - 1; length++)
        {
            var cut = stream[..length];
            if (length < first)
            {
                new Action(() => Read(cut)).Should().Throw<EventStreamException>().WithMessage("*holds no run*");
                continue;
            }
            var run = Read(cut);
            run.Interrupted.Should().BeTrue("octet {0} of {1}", length, stream.Length);
            var whole = stream[length - 1] == '\n' || length == first || stream[length] == '\n';
            run.Remarks.Should().HaveCount(whole ? 0 : 1, "octet {0} of {1}", length, stream.Length);
        }
    }

    [Fact]
    public void Types_and_fields_of_a_newer_version_are_passed_over_and_mentioned_once()
    {
        var stream = Sample.Stream(Sample.Started).Concat(
            "{\"type\":\"dance\",\"steps\":[{}]}\n{\"type\":\"dance\"}\n{\"type\":\"notice\",\"topic\":\"a\",\"text\":\"b\",\"colour\":{\"x\":1}}\n"u8.ToArray());
        var run = Read([.. stream]);
        run.Notices.Should().Equal(new Notice("a", "b"));
        run.Remarks.Should().Equal(
            "type \"dance\" is unknown here and passed over, first on line 2",
            "field \"colour\" of \"notice\" is unknown here and passed over, first on line 4");
    }

    [Fact]
    public void Members_that_a_line_leaves_out_have_the_values_of_a_new_record()
    {
        var run = Read([.. """
            {"type":"run","target":{"name":"a"},"versions":{"harness":"1","suite":"2"},"date":"2026-11-03T12:00:00Z","seed":1,"selection":"*"}
            {"type":"check","conversation":"a","requirement":"b","clause":"c","level":"must","kind":"breach","verdict":"pass","observation":"d"}
            {"type":"end","counts":{},"exit":0}

            """u8]);
        run.Started.Should().BeEquivalentTo(new RunStarted
        {
            Target = new() { Name = "a" },
            Versions = new("1", "2"),
            Date = new(2026, 11, 3, 12, 0, 0, TimeSpan.Zero),
            Seed = 1,
            Selection = "*",
        });
        run.Checks.Should().ContainSingle().Which.Should().BeEquivalentTo(new CheckJudged
        {
            Conversation = "a",
            Requirement = "b",
            Clause = "c",
            Level = "must",
            Kind = "breach",
            Verdict = "pass",
            Observation = "d",
        });
        run.Ended.Should().BeEquivalentTo(new RunEnded { Counts = ImmutableSortedDictionary<string, int>.Empty, Exit = 0 });
    }

    [Theory]
    [InlineData("not json", "*JSON*")]
    [InlineData("[1]", "*an event is a JSON object*")]
    [InlineData("{}", "*an event's first field is its \"type\"*")]
    [InlineData("{\"topic\":\"a\",\"type\":\"notice\",\"text\":\"b\"}", "*an event's first field is its \"type\"*")]
    [InlineData("{\"type\":\"notice\",\"topic\":\"a\"}", "*text*")]
    [InlineData("{\"type\":\"notice\",\"topic\":null,\"text\":\"b\"}", "*null*")]
    [InlineData("{\"type\":\"transcript\",\"conversation\":\"a\",\"axis\":\"plain\",\"entries\":null}", "*")]
    [InlineData("{\"type\":\"notice\",\"topic\":\"a\",\"text\":\"b\"} {}", "*after*")]
    [InlineData("{\"type\":\"notice\",\"topic\":\"\\ud800\",\"text\":\"b\"}", "*")]
    public void Garbage_is_an_error_with_its_line(string line, string message)
    {
        var act = () => Read([.. Sample.Stream(Sample.Started), .. Encoding.UTF8.GetBytes(line + "\n")]);
        act.Should().Throw<EventStreamException>().WithMessage("sample:2: no event: " + message).Which.Line.Should().Be(2);
    }

    [Fact]
    public void Octets_that_are_no_utf8_are_an_error_with_its_line()
    {
        var act = () => Read([.. Sample.Stream(Sample.Started), .. "{\"type\":\"notice\",\"topic\":\"\xff\",\"text\":\"b\"}\n"u8.ToArray().Select(o => o == 0xc3 ? (byte)0xff : o)]);
        act.Should().Throw<EventStreamException>().Which.Line.Should().Be(2);
    }

    [Fact]
    public void A_stream_holds_one_run_that_begins_and_ends()
    {
        new Action(() => Read(Sample.Stream(Sample.Ended))).Should().Throw<EventStreamException>().WithMessage("sample:1: *first event*");
        new Action(() => Read(Sample.Stream(Sample.Started, Sample.Started))).Should().Throw<EventStreamException>().WithMessage("sample:2: *second run*");
        new Action(() => Read(Sample.Stream(Sample.Started, Sample.Ended, Sample.Check))).Should().Throw<EventStreamException>().WithMessage("sample:3: *follows*");
    }

    [Fact]
    public void A_line_of_ten_million_characters_is_read()
    {
        var notice = new Notice("long", new string('x', 10_000_000));
        Read(Sample.Stream(Sample.Started, notice)).Notices.Should().Equal(notice);
    }

    [Fact]
    public void A_folder_is_read_by_its_stream_and_a_missing_one_is_named()
    {
        var folder = Directory.CreateTempSubdirectory("events").FullName;
        try
        {
            using (var writer = new EventWriter(Path.Combine(folder, "run")))
            {
                writer.Take(Sample.Started);
                EventReader.Read(Path.Combine(folder, "run")).Started.Seed.Should().Be(42, "a run can be read while it is written");
            }
            new Action(() => EventReader.Read(folder)).Should().Throw<EventStreamException>().WithMessage("*events.jsonl: cannot be read*");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Many_threads_write_whole_lines()
    {
        using var stream = new MemoryStream();
        using var writer = new EventWriter(stream);
        writer.Take(Sample.Started);
        Parallel.For(0, 500, number => writer.Take(new Notice($"{number}", "from a thread")));
        Read(stream.ToArray()).Notices.Select(notice => notice.Topic).Should().BeEquivalentTo(Enumerable.Range(0, 500).Select(number => $"{number}"));
    }

    private static RunRecord Read(byte[] stream) => EventReader.Read(new MemoryStream(stream), "sample");
}
