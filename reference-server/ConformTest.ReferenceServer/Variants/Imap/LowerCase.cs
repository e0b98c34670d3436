using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Variants.Imap;

/// <summary>Names of responses, items and codes are in lower case (RFC 9051 section 9: case means nothing).</summary>
internal sealed class LowerCase()
    : ImapVariant("imap.response.lower-case", "Names of responses, items and codes are in lower case (RFC 9051 section 9: case means nothing).")
{
    [ModuleInitializer]
    internal static void Register() => VariantRegistry.Add(new LowerCase());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
    [
        response switch
        {
            DataResponse data => data with { Name = data.Name.ToLowerInvariant(), Values = data.Name == "STATUS" ? [data.Values[0], data.Values[1].Each(Lower)] : data.Values },
            NumberResponse number => number with { Name = number.Name.ToLowerInvariant() },
            StatusResponse { Code: { } code } status => status with { Code = code with { Name = code.Name.ToLowerInvariant() } },
            FetchResponse fetch => fetch with { Items = [.. fetch.Items.Select(item => item with { Name = item.Name.ToLowerInvariant() })] },
            _ => response,
        },
    ];

    public override ReadOnlyMemory<byte> Encode(ImapSession session, ImapResponse response, ReadOnlyMemory<byte> octets)
    {
        if (response is not (StatusResponse or FetchResponse)) return octets;
        var line = octets.ToArray();
        var begin = line.AsSpan().IndexOf((byte)' ') + 1;
        if (response is FetchResponse) begin += line.AsSpan(begin).IndexOf((byte)' ') + 1;
        for (var i = begin; line[i] != ' '; i++) line[i] = (byte)char.ToLowerInvariant((char)line[i]);
        return line;
    }

    private static ImapValue Lower(ImapValue value) => value is AtomValue atom ? new AtomValue(atom.Text.ToLowerInvariant()) : value;
}
