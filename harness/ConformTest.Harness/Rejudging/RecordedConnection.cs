using System.Net.Security;
using ConformTest.Harness.Running;
using ConformTest.Harness.Wire;

namespace ConformTest.Harness.Rejudging;

/// <summary>A connection out of a record: what was sent is held against it, and what came comes again.</summary>
internal sealed class RecordedConnection(string name, Record record, Segmentation segmentation, TimeProvider time) : WireConnection(name, time)
{
    public override Task WriteAsync(ReadOnlyMemory<byte> octets, int line, CancellationToken cancellation)
    {
        if (octets.IsEmpty)
            return Task.CompletedTask;
        foreach (var segment in Segmenter.Cut(octets, segmentation))
        {
            record.TakeSent(Name, segment.Span);
            if (record.TakeEvent(Name, WireWords.NotSent) is not null)
                break;
            if (record.TakeEvent(Name, WireWords.NotTaken) is { } stuck)
                throw new WireException(WireFailure.Write, stuck.Octets, null);
        }

        return Task.CompletedTask;
    }

    public override Task<bool> ReceiveAsync(TimeSpan limit, CancellationToken cancellation)
    {
        if (record.TakeEvent(Name, WireWords.Vain) is not null)
            return Task.FromResult(false);
        if (record.Peek(Name) is { From: "S" })
        {
            Came(record.OctetsOf(record.Take(Name)));
            return Task.FromResult(true);
        }

        if (record.TakeEvent(Name, WireWords.Closed) is not { } end)
            throw record.Departure(Name, "waits for the target");
        Closed = WireWords.FormOf(end.Octets) ?? throw record.Departure(Name, $"cannot tell how it closed ({end.Octets})");
        return Task.FromResult(true);
    }

    public override void BeginDeflate()
    {
        Expect(WireWords.Deflated);
        Layer = IsSecure ? "tls+deflate" : "deflate";
    }

    public override void HalfClose() => Expect(WireWords.HalfClosed);

    public override void Reset() => Expect(WireWords.Reset);

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private protected override Task SecureAsync(string host, CancellationToken cancellation) => SecureAsync();

    private protected override Task SecureAsync(SslServerAuthenticationOptions server, CancellationToken cancellation) => SecureAsync();

    private Task SecureAsync()
    {
        if (record.TakeEvent(Name, WireWords.NotTrusted) is { } refused)
            throw new WireException(WireFailure.Certificate, refused.Octets[WireWords.NotTrusted.Length..], null);
        if (record.TakeEvent(Name, WireWords.NotSecured) is { } failed)
            throw new WireException(WireFailure.Tls, failed.Octets[WireWords.NotSecured.Length..], null);
        Expect(WireWords.Secured);
        Layer = "tls";
        ServerEndPoint = CaseFacts.CertificateOf(record.Facts, Name);
        return Task.CompletedTask;
    }

    private void Expect(string words)
    {
        if (record.TakeEvent(Name, words) is null)
            throw record.Departure(Name, $"has '{words.TrimEnd(' ', ':')}'");
    }
}
