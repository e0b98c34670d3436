using System.Collections.Immutable;

namespace ConformTest.Harness.Replay.Imap;

/// <summary>Puts the lines of a printed IMAP session together to turns.</summary>
internal sealed class ImapScript(RawTranscript transcript, FindingLog log)
{
    private readonly List<ImapStep> _steps = [];
    private readonly List<ImapSend> _sends = [];
    private readonly List<PrintedResponse> _responses = [];
    private bool _idles;
    private bool _authenticates;

    /// <exception cref="TranscriptException">A line of the server is no response.</exception>
    public ImmutableArray<ImapStep> Read()
    {
        var lines = transcript.Lines;
        for (var i = 0; i < lines.Length;)
        {
            var line = lines[i];
            if (line.Direction is { } direction && !(line.Speaker == Speaker.Server && direction.Kind == DirectionKind.Note))
            {
                Stage(line, direction);
                i++;
            }
            else if (line.Speaker == Speaker.Client)
            {
                i += Client(lines.AsSpan()[i..]);
            }
            else if (line.Direction is not null)
            {
                log.Remark(line.Number, "something is left out here");
                i++;
            }
            else
            {
                _responses.Add(ServerText.Read(transcript, [.. lines.AsSpan()[i..]], log, out var used));
                i += used;
            }
        }

        Flush();
        return [.. _steps];
    }

    private void Stage(RawLine line, Direction direction)
    {
        if (direction.Kind is DirectionKind.Omitted)
            log.Remark(line.Number, "something is left out here");
        if (direction.Kind is DirectionKind.Omitted or DirectionKind.Note or DirectionKind.Content)
            return;
        Flush();
        _steps.Add(new ImapStage(line.Number, direction));
    }

    private int Client(ReadOnlySpan<RawLine> lines)
    {
        if (_responses.Count > 0)
            Flush();
        var text = lines[0].Text.TrimStart();
        if (_idles && text.Equals("DONE", StringComparison.OrdinalIgnoreCase))
        {
            _idles = false;
            _sends.Add(new ImapSend(lines[0].Number, ImapSendKind.Done, "", "DONE", [new TextPart(text)]));
            return 1;
        }

        if (_authenticates && _steps is [.., ImapTurn { Responses: [.., { Kind: PrintedKind.Continuation }] }])
        {
            _sends.Add(new ImapSend(lines[0].Number, ImapSendKind.Sasl, "", "the authentication", [new TextPart(text)]));
            return 1;
        }

        var used = Gather(lines, out var spoken, out var awaited);
        Command(ClientText.Read(spoken, awaited, log), lines[0]);
        return used;
    }

    /// <summary>The command's line with the lines of its literals, past the continuation requests between them.</summary>
    private static int Gather(ReadOnlySpan<RawLine> lines, out List<RawLine> spoken, out int awaited)
    {
        spoken = [lines[0]];
        awaited = 0;
        if (!ClientText.OpensLiteral(lines[0].Text))
            return 1;
        var used = 1;
        while (used < lines.Length)
        {
            if (lines[used].Speaker == Speaker.Client)
                spoken.Add(lines[used]);
            else if (lines[used].Speaker == Speaker.Server && lines[used].Text.TrimStart().StartsWith('+'))
                awaited++;
            else
                break;
            used++;
        }

        return used;
    }

    private void Command(ImmutableArray<SendPart> parts, RawLine line)
    {
        var first = parts[0] is TextPart text ? text.Text : "";
        var words = first.Split(' ', 3);
        var spelling = words.Length > 1 ? words[1] : "";
        var rest = words.Length > 2 ? words[2] : "";
        if (spelling.Equals("UID", StringComparison.OrdinalIgnoreCase) && rest.Length > 0)
        {
            var split = rest.Split(' ', 2);
            spelling += " " + split[0];
            rest = split.Length > 1 ? split[1] : "";
        }

        _authenticates = spelling.Equals("AUTHENTICATE", StringComparison.OrdinalIgnoreCase);
        _idles = spelling.Equals("IDLE", StringComparison.OrdinalIgnoreCase);
        ImmutableArray<SendPart> arguments = rest.Length > 0 || parts.Length > 1 ? [new TextPart(rest), .. parts[1..]] : [];
        _sends.Add(new ImapSend(line.Number, ImapSendKind.Command, words[0], spelling, arguments));
    }

    private void Flush()
    {
        if (_sends.Count + _responses.Count > 0)
            _steps.Add(new ImapTurn([.. _sends], [.. _responses]));
        _sends.Clear();
        _responses.Clear();
    }
}
