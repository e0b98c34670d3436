using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Fuzzing.Corpora;

namespace ConformTest.ReferenceServer.Fuzzing.Targets;

/// <summary>Sessions with another server, with a user, and with a queue.</summary>
internal sealed class SmtpSessions(string service, Corpus corpus) : SessionTarget(service, service, corpus)
{
    [ModuleInitializer]
    internal static void Register()
    {
        FuzzTargets.Add(new SmtpSessions("smtp", SmtpCorpus.Exchange));
        FuzzTargets.Add(new SmtpSessions("submission", SmtpCorpus.Submission));
        FuzzTargets.Add(new SmtpSessions("lmtp", SmtpCorpus.Lmtp));
    }

    // Reply-line = *( Reply-code "-" [ textstring ] CRLF ) Reply-code [ SP textstring ] CRLF
    protected override void Check(string output)
    {
        var going = "";
        foreach (var line in output.Split("\r\n")[..^1])
        {
            var code = line[..Math.Min(3, line.Length)];
            var isLine = line.Length >= 3 && code[0] is >= '2' and <= '5' && code[1] is >= '0' and <= '5' && char.IsAsciiDigit(code[2])
                && (line.Length == 3 || line[3] is ' ' or '-') && (going.Length == 0 || code == going) && line.All(c => c is >= ' ' and not '\x7f' or '\t');
            if (!isLine) throw new FuzzViolationException($"'{line}' is no reply line (RFC 5321 section 4.2) in: {output}");
            going = line.Length > 3 && line[3] == '-' ? code : "";
        }

        if (going.Length > 0 || (output.Length > 0 && !output.EndsWith("\r\n", StringComparison.Ordinal)))
            throw new FuzzViolationException($"the last reply is not whole: {output}");
    }

    // A challenge has a random part; what STARTTLS drops depends on how much had come.
    protected override bool IsRepeatable(string output) =>
        !output.Contains("\r\n334 ", StringComparison.Ordinal) && !output.Contains("\r\n220 ", StringComparison.Ordinal);
}
