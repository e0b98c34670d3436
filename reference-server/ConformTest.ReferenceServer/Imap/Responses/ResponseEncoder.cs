using System.Buffers;
using System.Text;

namespace ConformTest.ReferenceServer.Imap.Responses;

/// <summary>Writes responses in their wire form (RFC 9051 section 9).</summary>
internal static class ResponseEncoder
{
    private static readonly string[] Conditions = ["OK", "NO", "BAD", "BYE", "PREAUTH"];

    /// <summary>Writes one whole response with its CRLF.</summary>
    public static void Write(IBufferWriter<byte> output, ImapResponse response, ImapRevision revision)
    {
        switch (response)
        {
            case StatusResponse status:
                Write(output, status, revision);
                break;
            case ContinuationResponse continuation:
                output.Write("+ "u8);
                WriteText(output, continuation.Text);
                break;
            case DataResponse data:
                output.Write("* "u8);
                WriteText(output, data.Name);
                foreach (var value in data.Values)
                {
                    output.Write(" "u8);
                    ValueEncoder.Write(output, value, revision);
                }

                break;
            case NumberResponse number:
                WriteNumbered(output, number.Number, number.Name);
                break;
            case FetchResponse fetch:
                BeginFetch(output, fetch);
                for (var i = 0; i < fetch.Items.Count; i++)
                {
                    BeginItem(output, fetch, i);
                    ValueEncoder.Write(output, fetch.Items[i].Value, revision);
                }

                output.Write(")"u8);
                break;
            default:
                throw new ArgumentException($"no wire form for {response.GetType().Name}", nameof(response));
        }

        output.Write("\r\n"u8);
    }

    /// <summary>Everything of a FETCH response up to its first item.</summary>
    public static void BeginFetch(IBufferWriter<byte> output, FetchResponse fetch)
    {
        WriteNumbered(output, fetch.Number, "FETCH");
        output.Write(" ("u8);
    }

    /// <summary>The name of an item with the space behind it.</summary>
    public static void BeginItem(IBufferWriter<byte> output, FetchResponse fetch, int index)
    {
        if (index > 0) output.Write(" "u8);
        WriteText(output, fetch.Items[index].Name);
        output.Write(" "u8);
    }

    private static void Write(IBufferWriter<byte> output, StatusResponse status, ImapRevision revision)
    {
        WriteText(output, status.Tag ?? "*");
        output.Write(" "u8);
        WriteText(output, Conditions[(int)status.Condition]);
        output.Write(" "u8);
        if (status.Code is { } code)
        {
            output.Write("["u8);
            WriteText(output, code.Name);
            foreach (var argument in code.Arguments)
            {
                output.Write(" "u8);
                ValueEncoder.Write(output, argument, revision);
            }

            output.Write("] "u8);
        }

        WriteText(output, status.Text);
    }

    private static void WriteNumbered(IBufferWriter<byte> output, long number, string name)
    {
        output.Write("* "u8);
        ValueEncoder.WriteNumber(output, number);
        output.Write(" "u8);
        WriteText(output, name);
    }

    internal static void WriteText(IBufferWriter<byte> output, string text) => Encoding.UTF8.GetBytes(text, output);
}
