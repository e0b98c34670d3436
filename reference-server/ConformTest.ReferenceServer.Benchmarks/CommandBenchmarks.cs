using BenchmarkDotNet.Attributes;
using ConformTest.ReferenceServer.Smtp;
using ConformTest.ReferenceServer.Smtp.Syntax;

namespace ConformTest.ReferenceServer.Benchmarks;

/// <summary>A command line from its octets to its meaning, and a reply back to octets.</summary>
[MemoryDiagnoser]
public class CommandBenchmarks
{
    private readonly byte[] _line = "RCPT TO:<alice@reference.test> NOTIFY=SUCCESS,FAILURE"u8.ToArray();
    private readonly SmtpReply _reply = new(250, "2.1.5", "Recipient ok");

    /// <summary>The verb, found by its name.</summary>
    [Benchmark]
    public SmtpCommand Verb() => SmtpCommand.Parse(_line, SmtpRoles.MailExchange);

    /// <summary>The path of RCPT by the grammar.</summary>
    [Benchmark]
    public bool Path()
    {
        var scanner = new SmtpScanner(_line.AsSpan(5));
        return scanner.TakeWord("TO:") && scanner.TryForwardPath(out _);
    }

    /// <summary>The parameters of RCPT.</summary>
    [Benchmark]
    public int Parameters() => EsmtpParameter.ParseAll(_line.AsSpan(30))!.Count;

    /// <summary>A reply that never changes.</summary>
    [Benchmark]
    public int Encode() => _reply.Encode(StatusCodes.Enhanced).Length;
}
