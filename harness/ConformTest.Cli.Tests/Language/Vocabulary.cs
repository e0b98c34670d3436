using ConformTest.Harness.Language;

namespace ConformTest.Cli.Tests.Language;

/// <summary>What conversations are made of, gathered from their syntax trees.</summary>
internal sealed class Vocabulary
{
    /// <summary>Functions, by name.</summary>
    public HashSet<string> Functions { get; } = new(StringComparer.Ordinal);

    /// <summary>Names in braces.</summary>
    public HashSet<string> Names { get; } = new(StringComparer.Ordinal);

    /// <summary>Octets in braces, joined: <c>13,10</c>.</summary>
    public HashSet<string> Octets { get; } = new(StringComparer.Ordinal);

    /// <summary>Kinds of braces: <c>quote</c>, <c>capture</c>, <c>anything</c>, <c>splice</c>, <c>literal</c>, <c>+</c>, <c>-</c>, <c>*</c>.</summary>
    public HashSet<string> Braces { get; } = new(StringComparer.Ordinal);

    /// <summary>Types of holes.</summary>
    public HashSet<string> Rules { get; } = new(StringComparer.Ordinal);

    /// <summary>Stage directions, as the page writes them without their arguments.</summary>
    public HashSet<string> Directions { get; } = new(StringComparer.Ordinal);

    /// <summary>Statements, by the names of their types, and comparisons, by theirs.</summary>
    public HashSet<string> Statements { get; } = new(StringComparer.Ordinal);

    /// <summary>Header keys.</summary>
    public HashSet<string> Headers { get; } = new(StringComparer.Ordinal);

    /// <summary>Everything that is expected: protocol, modality and pattern.</summary>
    public List<(MailProtocol Protocol, Modality Modality, string Pattern)> Expected { get; } = [];

    public static Vocabulary Of(IEnumerable<Conversation> conversations)
    {
        var vocabulary = new Vocabulary();
        foreach (var conversation in conversations)
            new Gatherer(vocabulary, conversation).Gather();
        return vocabulary;
    }

    private sealed class Gatherer(Vocabulary into, Conversation conversation)
    {
        public void Gather()
        {
            foreach (var line in conversation.Source.TakeWhile(line => line.Length > 0))
            {
                if (line.IndexOf(": ", StringComparison.Ordinal) is > 0 and var colon)
                    into.Headers.Add(line[..colon]);
            }

            foreach (var cell in conversation.Table?.Rows.SelectMany(row => row.Cells) ?? [])
                Gather(cell);
            Gather(conversation.Body);
        }

        private void Gather(IEnumerable<Statement> body)
        {
            foreach (var statement in body)
            {
                into.Statements.Add(statement.GetType().Name);
                Gather(statement);
            }
        }

        private void Gather(Statement statement)
        {
            switch (statement)
            {
                case SendLine line:
                    Gather(line.Text);
                    break;
                case SendBytes bytes:
                    Gather(bytes.Octets);
                    break;
                case Expect expect:
                    Expect(expect.Connection, expect.Modality, expect.Pattern);
                    break;
                case Stage stage:
                    into.Directions.Add(Word(stage.Direction));
                    break;
                case That that:
                    into.Statements.Add(that.Comparison.ToString());
                    Gather(that.Left);
                    Gather(that.Right);
                    break;
                case AppliesIf applies:
                    Gather(applies.Left);
                    Gather(applies.Right);
                    break;
                case Let let:
                    Gather(let.Value);
                    break;
                case Harness.Language.Record record:
                    Gather(record.Value);
                    break;
                case Repeat repeat:
                    Gather(repeat.Count);
                    Gather(repeat.Body);
                    break;
                case Choose choose:
                    foreach (var branch in choose.Branches)
                    {
                        if (branch.Direction is { } direction)
                            into.Directions.Add(Word(direction));
                        else
                            Expect(branch.Connection, Modality.Required, branch.Pattern);
                        Gather(branch.Body);
                    }

                    if (choose.Otherwise is { } otherwise)
                    {
                        into.Statements.Add("Otherwise");
                        Gather(otherwise);
                    }

                    break;
            }
        }

        private void Expect(string connection, Modality modality, Template pattern)
        {
            var declaration = conversation.Connections.Single(candidate => candidate.Name == connection);
            if (declaration.State != EntryState.Listening)
                into.Expected.Add((declaration.Protocol, modality, pattern.Source));
            Gather(pattern);
        }

        private void Gather(Template template)
        {
            foreach (var part in template.Parts)
                Gather(part);
        }

        private void Gather(TemplatePart part)
        {
            switch (part)
            {
                case ReferencePart reference:
                    into.Names.Add(reference.Name);
                    break;
                case OctetsPart octets:
                    into.Octets.Add(string.Join(',', octets.Octets));
                    break;
                case ArithmeticPart sum:
                    into.Braces.Add(sum.Operator.ToString());
                    Gather(sum.Left);
                    Gather(sum.Right);
                    break;
                case CallPart call:
                    into.Functions.Add(call.Function);
                    foreach (var argument in call.Arguments)
                        Gather(argument);
                    break;
                case CapturePart capture:
                    into.Braces.Add(capture.Name is null ? "hole" : "capture");
                    into.Rules.Add(capture.Rule);
                    break;
                default:
                    into.Braces.Add(part.GetType().Name);
                    break;
            }
        }

        private static string Word(StageDirection direction) => direction switch
        {
            NegotiateTls => "TLS",
            BeginDeflate => "DEFLATE",
            ClientClose => "C close",
            ClientHalfClose => "half-close",
            ClientReset => "reset",
            SegmentBorder => "segment",
            ClientWait => "wait",
            ClientIdle => "wait idle",
            OpenConnection => "open",
            ServerClose { Name: null } => "S close",
            ServerClose => "S close as",
            ServerSilence => "silence",
            TargetConnects => "open",
            Delivers { Name: null } => "delivers",
            Delivers => "delivers as",
            _ => throw new ArgumentException($"a direction that this test does not know: {direction}"),
        };
    }
}
