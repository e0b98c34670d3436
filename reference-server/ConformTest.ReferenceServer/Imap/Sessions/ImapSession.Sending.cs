using System.Buffers;
using ConformTest.ReferenceServer.Imap.Responses;

namespace ConformTest.ReferenceServer.Imap.Sessions;

internal sealed partial class ImapSession
{
    /// <summary>Output is handed on when this many octets have gathered, so that a slow reader costs no memory.</summary>
    private const int FlushAt = 64 * 1024;

    /// <summary>Writes a response. It leaves when the input is drained or enough has gathered.</summary>
    public ValueTask SendAsync(ImapResponse response, CancellationToken cancellation)
    {
        if (Faults is not null) return SendThroughFaultsAsync(response, cancellation);
        if (response is FetchResponse fetch && HasLongItem(fetch)) return SendLongAsync(fetch, cancellation);
        ResponseEncoder.Write(Connection.Output, response, Revision);
        return Connection.UnflushedOctets > FlushAt ? Connection.FlushAsync(cancellation) : default;
    }

    public ValueTask SendUntaggedAsync(Condition condition, ResponseCode? code, string text, CancellationToken cancellation) =>
        SendAsync(new StatusResponse(null, condition, code, text), cancellation);

    private static bool HasLongItem(FetchResponse fetch)
    {
        foreach (var item in fetch.Items)
            if (item.Value is LiteralValue { Octets.Length: > FlushAt }) return true;
        return false;
    }

    private async ValueTask SendLongAsync(FetchResponse fetch, CancellationToken cancellation)
    {
        ResponseEncoder.BeginFetch(Connection.Output, fetch);
        for (var i = 0; i < fetch.Items.Count; i++)
        {
            ResponseEncoder.BeginItem(Connection.Output, fetch, i);
            if (fetch.Items[i].Value is LiteralValue literal)
            {
                ValueEncoder.WriteLiteralHeader(Connection.Output, literal.Octets.Length, "{"u8);
                await Connection.WriteAsync(ValueEncoder.WithoutNul(literal.Octets), cancellation);
            }
            else
            {
                ValueEncoder.Write(Connection.Output, fetch.Items[i].Value, Revision);
            }
        }

        Connection.Write(")\r\n"u8);
        await Connection.FlushAsync(cancellation);
    }

    private async ValueTask SendThroughFaultsAsync(ImapResponse response, CancellationToken cancellation)
    {
        IEnumerable<ImapResponse> responses = [response];
        foreach (var fault in Faults!) responses = responses.SelectMany(r => fault.Rewrite(this, r)).ToList();
        foreach (var rewritten in responses)
        {
            var buffer = new ArrayBufferWriter<byte>();
            ResponseEncoder.Write(buffer, rewritten, Revision);
            var octets = buffer.WrittenMemory;
            foreach (var fault in Faults) octets = fault.Encode(this, rewritten, octets);
            await Connection.WriteAsync(octets, cancellation);
            foreach (var fault in Faults) await fault.SentAsync(this, rewritten, cancellation);
        }
    }
}
