using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ConformTest.Harness.Protocols.Pop3;

namespace ConformTest.Harness.Replay.Pop3;

/// <summary>What a turn of a printed POP3 session is.</summary>
internal enum Pop3TurnKind { Greeting, Command, Sasl, Stage }

/// <summary>What the client says once, and the answer that is printed for it.</summary>
/// <param name="Command">The client's line; empty for the greeting.</param>
/// <param name="Status">Null when the transcript leaves the status line out.</param>
/// <param name="Body">The lines behind the status, without the dot.</param>
internal sealed partial record Pop3Turn(int Line, Pop3TurnKind Kind, string Command, Pop3Status? Status, string StatusText, int StatusLine, ImmutableArray<RawLine> Body)
{
    public Direction? Direction { get; init; }

    /// <summary>Whether anything is printed of the answer.</summary>
    public bool IsAnswered => Status is not null || Body.Length > 0;

    public string Verb => Command.Split(' ')[0].ToUpperInvariant();

    public ImmutableArray<string> Arguments => [.. Command.Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1)];

    /// <summary>The message number that the command names, or null.</summary>
    public int? Number => Verb is "RETR" or "DELE" or "TOP" or "LIST" or "UIDL" && Arguments is [var first, ..] && int.TryParse(first, out var number) ? number : null;

    /// <summary>The message numbers that begin the lines of a listing.</summary>
    public IEnumerable<int> Listed => Verb is "LIST" or "UIDL" && Number is null
        ? Body.Where(line => line.Direction is null).Select(line => int.TryParse(line.Text.TrimStart().Split(' ')[0], out var number) ? number : 0).Where(number => number > 0)
        : [];

    public static Pop3Turn Of(RawLine? command, Pop3TurnKind kind, IReadOnlyList<RawLine> answer)
    {
        var first = answer.Count > 0 ? answer[0] : null;
        var match = StatusForm().Match(first?.Text.TrimStart() ?? "");
        Pop3Status? status = first is null || !match.Success ? null : match.Groups[1].Value.ToUpperInvariant() switch
        {
            "+OK" => Pop3Status.Ok,
            "-ERR" => Pop3Status.Err,
            _ => Pop3Status.Continuation,
        };
        var body = answer.Skip(status is null ? 0 : 1).TakeWhile(line => line.Text.Trim() != ".");
        return new Pop3Turn(command?.Number ?? first!.Number, kind, command?.Text.TrimStart() ?? "", status, match.Groups[2].Value, first?.Number ?? command!.Number, [.. body]);
    }

    [GeneratedRegex(@"^(\+OK|-ERR|\+)(?:\s(.*))?$", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex StatusForm();
}

/// <summary>Puts the lines of a printed POP3 session together to turns.</summary>
internal static class Pop3Script
{
    public static ImmutableArray<Pop3Turn> Read(RawTranscript transcript, FindingLog log)
    {
        List<Pop3Turn> turns = [];
        RawLine? command = null;
        var kind = Pop3TurnKind.Greeting;
        List<RawLine> answer = [];
        foreach (var line in transcript.Lines)
        {
            if (line.Speaker == Speaker.Server && line.Direction is null or { Kind: DirectionKind.Content or DirectionKind.Omitted })
            {
                answer.Add(line);
            }
            else if (line.Direction is { Kind: DirectionKind.Omitted })
            {
                if (answer.Count == 0 || IsOver(answer))
                    log.Remark(line.Number, "something is left out here");
            }
            else if (line.Direction is { } direction)
            {
                if (direction.Kind is DirectionKind.Note or DirectionKind.Open)
                    continue;
                Flush();
                turns.Add(new Pop3Turn(line.Number, Pop3TurnKind.Stage, "", null, "", line.Number, []) { Direction = direction });
            }
            else
            {
                Flush();
                command = line;
                kind = turns is [.., { Status: Pop3Status.Continuation }] ? Pop3TurnKind.Sasl : Pop3TurnKind.Command;
            }
        }

        Flush();
        return [.. turns];

        void Flush()
        {
            if (command is not null || answer.Count > 0)
                turns.Add(Pop3Turn.Of(command, command is null ? Pop3TurnKind.Greeting : kind, answer));
            command = null;
            answer.Clear();
        }
    }

    private static bool IsOver(List<RawLine> answer) => answer[^1].Text.Trim() == "." || answer.Count == 1;
}
