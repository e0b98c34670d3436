using System.Text;
using ConformTest.Harness.Protocols;
using ConformTest.Harness.Wire;

namespace ConformTest.Harness.Tests.Wire;

/// <summary>A connection of the harness to a fake server, read line by line.</summary>
internal sealed class WireTest : IAsyncDisposable
{
    private readonly FakeServer _server;

    private WireTest(FakeServer server, WireConnection wire, Transcript transcript) => (_server, Wire, Transcript) = (server, wire, transcript);

    public static TimeSpan Patience { get; } = TimeSpan.FromSeconds(20);

    public WireConnection Wire { get; }

    public Transcript Transcript { get; }

    /// <summary>What happened besides octets, in order.</summary>
    public IEnumerable<string> Happened => Transcript.Entries.Where(entry => entry.From == "-").Select(entry => entry.Octets);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<WireTest> ConnectAsync(Func<FakeConnection, Task> behaviour, WireOptions? options = null)
    {
        var server = new FakeServer(behaviour);
        var transcript = new Transcript(TimeProvider.System);
        var wire = await WireConnection.ConnectAsync("127.0.0.1", server.Port, "A", transcript, options ?? new WireOptions(), Stop);
        return new WireTest(server, wire, transcript);
    }

    public Task SayAsync(string text) => Wire.WriteAsync(Encoding.Latin1.GetBytes(text), 1, Stop);

    /// <summary>The next line without its line end, or the way in which none came.</summary>
    public async Task<string> HearAsync(TimeSpan? limit = null)
    {
        var (end, line) = await Wire.ReadAsync<string>(Line, limit ?? Patience, Stop);
        return end == ReadEnd.Unit ? line! : end.ToString();
    }

    public Task StartTlsAsync() => Wire.StartTlsAsync("fake.test", Stop);

    public async ValueTask DisposeAsync()
    {
        await Wire.DisposeAsync();
        await _server.DisposeAsync();
    }

    private static ReadStatus Line(ReadOnlySpan<byte> buffer, out string? unit, out int consumed)
    {
        var end = buffer.IndexOf((byte)'\n');
        (unit, consumed) = end < 0 ? (null, 0) : (Encoding.Latin1.GetString(buffer[..end]).TrimEnd('\r'), end + 1);
        return end >= 0 ? ReadStatus.Complete : buffer.Length > 100_000 ? ReadStatus.Overflow : ReadStatus.NeedMore;
    }
}
