using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ConformTest.Harness.Expectations;

/// <summary>Reads the file event by event: two levels deep, so that depth, anchors and aliases can do no harm.</summary>
internal sealed class ExpectationParser(string text, string path)
{
    /// <summary>Octets; a list of every check that exists would be smaller.</summary>
    public const int Largest = 2 * 1024 * 1024;

    private readonly Parser parser = new(new StringReader(text));
    private readonly CommentLines comments = new(text);

    public ExpectationFile Read()
    {
        try
        {
            parser.MoveNext();
            Take<StreamStart>("");
            if (parser.Current is StreamEnd)
            {
                return new() { Comments = FileComments.None with { Head = comments.UpTo(int.MaxValue) } };
            }
            Take<DocumentStart>("");
            var file = ReadFile();
            Take<DocumentEnd>("");
            return parser.Current is StreamEnd ? file : throw Error("a second document begins", "one file, one document");
        }
        catch (YamlException failure)
        {
            throw new ExpectationException(path, (int)failure.Start.Line, (int)failure.Start.Column, "this is not YAML", failure.Message, failure);
        }
    }

    private ExpectationFile ReadFile()
    {
        const string Keys = "the keys are target, deviations and flaky";
        var file = new ExpectationFile();
        var notes = FileComments.None;
        var seen = new HashSet<string>();
        Take<MappingStart>(Keys);
        while (parser.Current is not MappingEnd)
        {
            var above = comments.UpTo((int)parser.Current!.Start.Line);
            if (seen.Count == 0)
            {
                (notes, above) = (notes with { Head = above }, []);
            }
            var key = Key(seen, Keys);
            switch (key.Value)
            {
                case "target":
                    file = file with { Target = Text("a name and a version") };
                    notes = notes with { Head = [.. notes.Head, .. above] };
                    break;
                case "deviations":
                    file = file with { Deviations = Each(Deviation) };
                    notes = notes with { Deviations = above };
                    break;
                case "flaky":
                    file = file with { Flaky = Each(Flaky) };
                    notes = notes with { Flaky = above };
                    break;
                default:
                    throw Error(key, $"unknown key \"{key.Value}\"", Keys);
            }
        }
        Take<MappingEnd>("");
        RefuseTwins(file);
        return file with { Comments = notes with { Tail = comments.UpTo(int.MaxValue) } };
    }

    private ImmutableArray<T> Each<T>(Func<Entry, T> read)
    {
        const string Hint = "a list: each entry begins with \"- check: REQUIREMENT in CONVERSATION\"; an empty one is []";
        var entries = ImmutableArray.CreateBuilder<T>();
        if (parser.Current is Scalar { Value: "", Style: ScalarStyle.Plain })
        {
            parser.MoveNext();
            return [];
        }
        Take<SequenceStart>(Hint);
        while (parser.Current is not SequenceEnd)
        {
            entries.Add(read(ReadEntry()));
        }
        parser.MoveNext();
        return entries.DrainToImmutable();
    }

    private Entry ReadEntry()
    {
        const string Keys = "the keys of an entry are check, observation, reason and link";
        var start = parser.Current!.Start;
        var last = (int)start.Line;
        var above = comments.UpTo(last);
        var fields = new Dictionary<string, (string Value, Mark Place)>();
        var seen = new HashSet<string>();
        Take<MappingStart>(Keys);
        while (parser.Current is not MappingEnd)
        {
            var key = Key(seen, Keys);
            if (key.Value is not ("check" or "observation" or "reason" or "link"))
            {
                throw Error(key, $"unknown key \"{key.Value}\"", Keys);
            }
            var place = parser.Current!.Start;
            last = (int)parser.Current.End.Line;
            fields[key.Value] = (Text("one string"), place);
        }
        Take<MappingEnd>("");
        // The end of a block mapping is where the next thing begins, and the comments between belong to that.
        return new(this, start, [.. above, .. comments.UpTo(last + 1)], fields);
    }

    private KnownDeviation Deviation(Entry entry) => new(entry.Check, entry.Need("observation", "what the check shows, as the report prints it"),
        entry.Need("reason", $"why it is so, or \"{ExpectationUpdate.Unexplained}\""))
    {
        Link = entry.Get("link"),
        Comments = entry.Comments,
        Line = (int)entry.Start.Line,
    };

    private FlakyCheck Flaky(Entry entry) =>
        entry.Has("observation", out var place)
            ? throw Error(place, "a flaky check has no observation", "it is known whatever it shows; an exact observation belongs under deviations")
            : new(entry.Check, entry.Need("reason", "why it comes and goes")) { Link = entry.Get("link"), Comments = entry.Comments };

    private void RefuseTwins(ExpectationFile file)
    {
        var seen = new HashSet<(CheckReference, string)>();
        if (file.Deviations.FirstOrDefault(known => !seen.Add((known.Check, known.Observation))) is { } twin)
        {
            throw new ExpectationException(path, twin.Line, 1, $"{twin.Check} with \"{twin.Observation}\" is listed twice", "remove one of them");
        }
    }

    private Scalar Key(HashSet<string> seen, string hint)
    {
        var key = parser.Current as Scalar ?? throw Error("a key is expected here", hint);
        if (!seen.Add(key.Value))
        {
            throw Error(key, $"\"{key.Value}\" is here twice", "remove one of them");
        }
        parser.MoveNext();
        return key;
    }

    private string Text(string hint)
    {
        var value = parser.Current as Scalar ?? throw Error("a string is expected here", hint);
        parser.MoveNext();
        return value.Value;
    }

    private void Take<T>(string hint)
        where T : ParsingEvent
    {
        if (parser.Current is not T)
        {
            throw Error($"{Name(typeof(T) == typeof(SequenceStart))} is expected here", hint);
        }
        parser.MoveNext();

        static string Name(bool list) => list ? "a list" : "a mapping (key: value)";
    }

    private ExpectationException Error(string problem, string hint) => Error(parser.Current!, problem, hint);

    private ExpectationException Error(ParsingEvent at, string problem, string hint) => Error(at.Start, problem, hint);

    private ExpectationException Error(Mark at, string problem, string hint) => new(path, (int)at.Line, (int)at.Column, problem, hint);

    /// <summary>An entry's fields as they stand.</summary>
    private sealed record Entry(
        ExpectationParser Parser, Mark Start, ImmutableArray<string> Comments, Dictionary<string, (string Value, Mark Place)> Fields)
    {
        public CheckReference Check
        {
            get
            {
                const string Hint = "REQUIREMENT in CONVERSATION, such as smtp.data.needs-recipient in smtp.rset.forgets-recipients";
                var text = Need("check", Hint);
                return CheckReference.Parse(text) ?? throw Parser.Error(Fields["check"].Place, $"\"{text}\" names no check", Hint);
            }
        }

        public string Need(string key, string hint) =>
            Get(key) is { Length: > 0 } value ? value : throw Parser.Error(Start, $"the entry has no {key}", hint);

        public string Get(string key) => Fields.TryGetValue(key, out var field) ? field.Value : "";

        public bool Has(string key, out Mark place)
        {
            var has = Fields.TryGetValue(key, out var field);
            place = field.Place;
            return has;
        }
    }
}
