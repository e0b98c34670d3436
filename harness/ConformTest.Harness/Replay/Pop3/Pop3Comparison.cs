using System.Text;
using System.Text.RegularExpressions;
using ConformTest.Harness.Protocols.Pop3;

namespace ConformTest.Harness.Replay.Pop3;

/// <summary>Holds a POP3 response against the printed one: status, numbers, sizes and the form of lists; never texts.</summary>
internal sealed partial class Pop3Comparison(FindingLog log, Pop3Numbers numbers)
{
    private readonly Dictionary<int, long> _sizes = [];

    public void Compare(Pop3Turn printed, Pop3Response came, string sent)
    {
        var exchange = new Exchange(sent, FindingLog.Show(came.Raw.Span));
        // What the transcript leaves out is success: it goes on as after one.
        var want = printed.Status ?? (came.Status == Pop3Status.Continuation ? came.Status : Pop3Status.Ok);
        if (came.Status != want)
        {
            Status(printed, came, want, exchange);
            return;
        }

        if (came.Status != Pop3Status.Ok)
        {
            Code(printed, came, exchange);
            return;
        }

        var text = Encoding.Latin1.GetString(came.Text.Span);
        switch (printed.Verb)
        {
            case "STAT" when !TwoNumbers().IsMatch(text):
                log.Difference(printed.StatusLine, "the answer to STAT does not begin with the number of messages and their size", exchange);
                break;
            case "LIST" when printed.Number is { } number:
                Listing(printed, [text], [number], TwoNumbers(), exchange);
                break;
            case "UIDL" when printed.Number is { } number:
                Listing(printed, [text], [number], UniqueId(), exchange);
                break;
            case "LIST":
                Listing(printed, Lines(came), printed.Listed, TwoNumbers(), exchange);
                break;
            case "UIDL":
                Listing(printed, Lines(came), printed.Listed, UniqueId(), exchange);
                break;
            case "CAPA":
                Capabilities(printed, came, exchange);
                break;
            case "RETR" when printed.Number is { } number && _sizes.TryGetValue(numbers[number], out var size) && came.Body is { } body && body.Length != size:
                log.Difference(printed.StatusLine, $"LIST says {size} octets of message {numbers[number]}, and RETR sends {body.Length}", exchange);
                break;
        }
    }

    private void Status(Pop3Turn printed, Pop3Response came, Pop3Status want, Exchange exchange)
    {
        var words = $"{Word(came.Status)} to {(printed.Kind == Pop3TurnKind.Sasl ? "the authentication" : printed.Verb)} where the transcript has {Word(want)}";
        // Whether a name has a mailbox need not be told before the password (RFC 1939 section 7, USER).
        var free = printed.Verb == "USER" && want == Pop3Status.Err && came.Status == Pop3Status.Ok;
        var passing = want == Pop3Status.Err && Passing().IsMatch(printed.StatusText);
        if (free || passing)
            log.Choice(printed.StatusLine, passing ? $"{words}, which tells of a passing state that the harness did not bring about" : words, exchange);
        else
            log.Difference(printed.StatusLine, words, exchange);
    }

    private void Code(Pop3Turn printed, Pop3Response came, Exchange exchange)
    {
        var code = ResponseCode().Match(printed.StatusText);
        if (code.Success && !string.Equals(code.Groups[1].Value, came.ResponseCode, StringComparison.OrdinalIgnoreCase))
            log.Choice(printed.StatusLine, $"refuses without the response code [{code.Groups[1].Value}]", exchange);
    }

    private void Listing(Pop3Turn printed, IReadOnlyList<string> lines, IEnumerable<int> wanted, Regex form, Exchange exchange)
    {
        var there = new HashSet<int>();
        foreach (var line in lines)
        {
            if (!form.IsMatch(line))
            {
                log.Difference(printed.StatusLine, $"a line of the answer to {printed.Verb} has not the form that RFC 1939 gives it: {FindingLog.Show(Encoding.Latin1.GetBytes(line))}", exchange);
                continue;
            }

            var words = line.Split(' ');
            var number = int.TryParse(words[0], out var parsed) ? parsed : 0;
            there.Add(number);
            if (printed.Verb == "LIST" && long.TryParse(words[1], out var size))
                _sizes[number] = size;
        }

        foreach (var missing in wanted.Select(number => numbers[number]).Where(number => !there.Contains(number)))
            log.Difference(printed.StatusLine, $"the answer to {printed.Verb} does not list message {missing}", exchange);
    }

    private void Capabilities(Pop3Turn printed, Pop3Response came, Exchange exchange)
    {
        var offered = Lines(came).Select(line => line.Split(' ')[0].ToUpperInvariant()).ToHashSet(StringComparer.Ordinal);
        foreach (var line in printed.Body.Where(line => line.Direction is null))
        {
            var name = line.Text.TrimStart().Split(' ')[0].ToUpperInvariant();
            if (name.Length > 0 && !offered.Contains(name))
                log.Choice(line.Number, $"does not offer {name}", exchange);
        }
    }

    private static List<string> Lines(Pop3Response response) => [.. response.Lines().Select(line => Encoding.Latin1.GetString(line.Span))];

    private static string Word(Pop3Status status) => status switch
    {
        Pop3Status.Ok => "+OK",
        Pop3Status.Err => "-ERR",
        Pop3Status.Continuation => "+",
        _ => "no response",
    };

    [GeneratedRegex(@"^\d+ \d+( .*)?$", RegexOptions.None, 1000)]
    private static partial Regex TwoNumbers();

    /// <summary>RFC 1939 section 7, UIDL: one to 70 characters from ! to ~.</summary>
    [GeneratedRegex(@"^\d+ [!-~]{1,70}$", RegexOptions.None, 1000)]
    private static partial Regex UniqueId();

    [GeneratedRegex(@"^\[([^\]]+)\]", RegexOptions.None, 1000)]
    private static partial Regex ResponseCode();

    [GeneratedRegex(@"^\[(IN-USE|LOGIN-DELAY|SYS/|AUTH)|locked", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Passing();
}
