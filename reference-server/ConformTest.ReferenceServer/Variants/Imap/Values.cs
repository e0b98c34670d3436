using ConformTest.ReferenceServer.Imap.Responses;

namespace ConformTest.ReferenceServer.Variants.Imap;

/// <summary>Changes values wherever they stand in a response.</summary>
internal static class Values
{
    /// <summary>A value and all that are in it, from within outwards.</summary>
    public static ImapValue Each(this ImapValue value, Func<ImapValue, ImapValue> change) =>
        change(value is ListValue list ? list with { Items = [.. list.Items.Select(item => item.Each(change))] } : value);

    /// <summary>A response with all values changed, those of response codes included.</summary>
    public static ImapResponse EachValue(this ImapResponse response, Func<ImapValue, ImapValue> change) => response switch
    {
        DataResponse data => data with { Values = [.. data.Values.Select(value => value.Each(change))] },
        FetchResponse fetch => fetch with { Items = [.. fetch.Items.Select(item => item with { Value = item.Value.Each(change) })] },
        StatusResponse { Code: { } code } status => status with { Code = code with { Arguments = [.. code.Arguments.Select(value => value.Each(change))] } },
        _ => response,
    };
}
