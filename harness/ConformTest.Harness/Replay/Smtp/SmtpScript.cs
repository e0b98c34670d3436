using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace ConformTest.Harness.Replay.Smtp;

/// <summary>Puts the lines of a printed SMTP or LMTP session together to turns.</summary>
internal sealed partial class SmtpScript(RawTranscript transcript, FindingLog log)
{
    private readonly List<SmtpStep> _steps = [];
    private readonly List<SmtpSend> _sends = [];
    private readonly List<PrintedReply> _replies = [];
    private readonly List<RawLine> _content = [];
    private (int Line, SmtpSendKind Kind, string Text)? _open;
    private PrintedReply? _unfinished;

    /// <exception cref="TranscriptException">A line of the server is no reply.</exception>
    public ImmutableArray<SmtpStep> Read()
    {
        foreach (var line in transcript.Lines)
        {
            if (_open is not null && TakeContent(line))
                continue;
            if (line.Direction is { } direction && !(line.Speaker == Speaker.Server && direction.Kind == DirectionKind.Omitted))
                Stage(line, direction);
            else if (line.Speaker == Speaker.Client)
                Client(line);
            else
                Server(line);
        }

        EndContent();
        Flush();
        return [.. _steps];
    }

    private void Stage(RawLine line, Direction direction)
    {
        if (direction.Kind == DirectionKind.Omitted)
            log.Remark(line.Number, "something is left out here");
        if (direction.Kind is DirectionKind.Omitted or DirectionKind.Note or DirectionKind.Open)
            return;
        Flush();
        _steps.Add(new SmtpStage(line.Number, direction));
    }

    private void Client(RawLine line)
    {
        var text = line.Text.TrimStart();
        EndReply();
        if (_replies.Count > 0)
            Flush();
        var sasl = _sends.Count == 0 && _steps is [.., SmtpTurn { Replies: [.., { Code: 334 }] }];
        if (_sends is [.., { Verb: "DATA" }] && !SmtpSend.IsCommand(text))
        {
            _open = (line.Number, SmtpSendKind.Message, "");
            TakeContent(line);
        }
        else if (!sasl && text.StartsWith("BDAT ", StringComparison.OrdinalIgnoreCase))
        {
            _open = (line.Number, SmtpSendKind.Chunk, text);
        }
        else
        {
            _sends.Add(new SmtpSend(line.Number, sasl ? SmtpSendKind.Sasl : SmtpSendKind.Command, text, []));
        }
    }

    private void Server(RawLine line)
    {
        var match = Reply().Match(line.Text.TrimStart());
        if (!match.Success)
            throw transcript.Error(line.Number, "an SMTP reply begins with three digits", "write the server's lines as '250 text', or put what is no speech in <...>");
        var code = int.Parse(match.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture);
        var text = match.Groups[3].Value;
        if (_unfinished is { } begun && begun.Code == code)
            _unfinished = begun with { Texts = [.. begun.Texts, (line.Number, text)] };
        else
        {
            EndReply();
            _unfinished = new PrintedReply(line.Number, code, [(line.Number, text)]);
        }

        if (match.Groups[2].Value == "-")
            return;
        _replies.Add(_unfinished);
        _unfinished = null;
        if (code == 354)
        {
            Flush();
            _open = (line.Number, SmtpSendKind.Message, "");
        }
    }

    /// <summary>A reply whose last line has a hyphen is meant to be whole all the same.</summary>
    private void EndReply()
    {
        if (_unfinished is not { } begun)
            return;
        log.Remark(begun.Line, $"the last line of this reply has a hyphen behind {begun.Code}, so by RFC 5321 section 4.2.1 more should follow; taken as meant");
        _replies.Add(begun);
        _unfinished = null;
    }

    private bool TakeContent(RawLine line)
    {
        var message = _open!.Value.Kind == SmtpSendKind.Message;
        if (line.Speaker is Speaker.Server or Speaker.Both || (!message && line.Speaker == Speaker.Client && SmtpSend.IsCommand(line.Text.TrimStart())))
        {
            if (message)
                log.Remark(line.Number, "the line with a dot that ends the message is left out");
            EndContent();
            return false;
        }

        if (message && line.Text.Trim() == ".")
            EndContent();
        else
            _content.Add(line);
        return true;
    }

    private void EndContent()
    {
        if (_open is { } open)
            _sends.Add(new SmtpSend(_content.Count > 0 && open.Kind == SmtpSendKind.Message ? _content[0].Number : open.Line, open.Kind, open.Text, [.. _content]));
        _content.Clear();
        _open = null;
    }

    private void Flush()
    {
        EndReply();
        if (_sends.Count + _replies.Count > 0)
            _steps.Add(new SmtpTurn([.. _sends], [.. _replies]));
        _sends.Clear();
        _replies.Clear();
    }

    [GeneratedRegex(@"^(\d{3})([ -]|$)(.*)$", RegexOptions.None, 1000)]
    private static partial Regex Reply();
}
