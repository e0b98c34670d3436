using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace ConformTest.Reports.Browser;

/// <summary>One page of the browser.</summary>
internal sealed class Tab : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly ClientWebSocket socket = new();
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonNode>> awaited = new();
    private readonly SemaphoreSlim sending = new(1);
    private int last;
    private TaskCompletionSource loaded = new();

    /// <summary>Addresses of all that was asked for, and errors, since the last look.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    /// <summary>Errors and dialogs: there must be none.</summary>
    public ConcurrentQueue<string> Troubles { get; } = new();

    public static async Task<Tab> OpenAsync(int port)
    {
        using var http = new HttpClient();
        var pages = await http.GetFromJsonAsync<JsonArray>($"http://127.0.0.1:{port}/json/list");
        var tab = new Tab();
        await tab.socket.ConnectAsync(new Uri(pages!.First(page => (string?)page!["type"] == "page")!["webSocketDebuggerUrl"]!.GetValue<string>()), default);
        _ = Task.Run(tab.ReceiveAsync);
        foreach (var domain in (string[])["Page", "Runtime", "Network", "Log"])
        {
            await tab.SendAsync($"{domain}.enable");
        }
        return tab;
    }

    /// <summary>Opens an address and waits until it is loaded. Another place of the same page is reached without loading.</summary>
    public async Task GoAsync(string address)
    {
        loaded = new(TaskCreationOptions.RunContinuationsAsynchronously);
        var answer = await SendAsync("Page.navigate", new() { ["url"] = address });
        if (answer["loaderId"] is not null)
        {
            await loaded.Task.WaitAsync(Patience);
        }
    }

    /// <summary>Clicks the middle of the first element that the selector finds, as a person does, and waits for the page it leads to.</summary>
    public async Task ClickAsync(string selector)
    {
        var place = await EvaluateAsync($$"""
            (() => { const e = document.querySelector({{Quoted(selector)}}); if (!e) return null; e.scrollIntoView({block: "center", behavior: "instant"});
              const r = e.getClientRects()[0]; return [r.x + Math.min(r.width / 2, 40), r.y + r.height / 2]; })()
            """) as JsonArray ?? throw new InvalidOperationException($"nothing is {selector}");
        loaded = new(TaskCreationOptions.RunContinuationsAsynchronously);
        foreach (var kind in (string[])["mousePressed", "mouseReleased"])
        {
            await SendAsync("Input.dispatchMouseEvent", new() { ["type"] = kind, ["x"] = place[0]!.DeepClone(), ["y"] = place[1]!.DeepClone(), ["button"] = "left", ["clickCount"] = 1 });
        }
    }

    /// <summary>Presses keys one after the other.</summary>
    public async Task TypeAsync(string keys)
    {
        foreach (var key in keys)
        {
            await SendAsync("Input.dispatchKeyEvent", new() { ["type"] = "keyDown", ["text"] = $"{key}", ["key"] = $"{key}" });
            await SendAsync("Input.dispatchKeyEvent", new() { ["type"] = "keyUp", ["key"] = $"{key}" });
        }
    }

    public async Task PressAsync(string key)
    {
        await SendAsync("Input.dispatchKeyEvent", new() { ["type"] = "keyDown", ["key"] = key, ["code"] = key, ["windowsVirtualKeyCode"] = key == "Enter" ? 13 : 27, ["text"] = key == "Enter" ? "\r" : "" });
        await SendAsync("Input.dispatchKeyEvent", new() { ["type"] = "keyUp", ["key"] = key, ["code"] = key });
    }

    /// <summary>Waits until an expression is true.</summary>
    /// <exception cref="TimeoutException">It is not, for too long.</exception>
    public async Task UntilAsync(string expression)
    {
        using var limit = new CancellationTokenSource(Patience);
        while (!limit.IsCancellationRequested)
        {
            try
            {
                if (await EvaluateAsync($"document.readyState === 'complete' && Boolean({expression})") is JsonValue value && value.GetValue<bool>())
                {
                    return;
                }
            }
            catch (InvalidOperationException)
            {
                // The page changes under us; the next look sees the new one.
            }
            // The protocol does not tell when an expression becomes true.
            await Task.Delay(30);
        }
        throw new TimeoutException($"still not so: {expression}; at {await EvaluateAsync("location.href")}");
    }

    /// <summary>The value of an expression, as JSON.</summary>
    public async Task<JsonNode?> EvaluateAsync(string expression)
    {
        var answer = await SendAsync("Runtime.evaluate", new() { ["expression"] = expression, ["returnByValue"] = true, ["awaitPromise"] = true });
        return answer["exceptionDetails"] is { } failed ? throw new InvalidOperationException($"{failed["exception"]?["description"]}: {expression}") : answer["result"]!["value"]?.DeepClone();
    }

    /// <summary>One command of the protocol.</summary>
    public async Task<JsonNode> SendAsync(string method, JsonObject? parameters = null)
    {
        var id = Interlocked.Increment(ref last);
        var answer = awaited[id] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        var text = new JsonObject { ["id"] = id, ["method"] = method, ["params"] = parameters ?? [] }.ToJsonString();
        await sending.WaitAsync();
        try
        {
            await socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, true, default);
        }
        finally
        {
            sending.Release();
        }
        return await answer.Task.WaitAsync(Patience);
    }

    public static string Quoted(string text) => JsonValue.Create(text).ToJsonString();

    public void Dispose()
    {
        socket.Dispose();
        sending.Dispose();
    }

    private async Task ReceiveAsync()
    {
        var buffer = new byte[1 << 16];
        using var message = new MemoryStream();
        try
        {
            while (socket.State == WebSocketState.Open)
            {
                var got = await socket.ReceiveAsync(buffer, default);
                message.Write(buffer, 0, got.Count);
                if (got.EndOfMessage)
                {
                    Take(JsonNode.Parse(message.ToArray())!);
                    message.SetLength(0);
                }
            }
        }
        catch (Exception failure) when (failure is WebSocketException or ObjectDisposedException or OperationCanceledException)
        {
            // The browser ends before we do.
        }
    }

    private void Take(JsonNode message)
    {
        if (message["id"] is { } id)
        {
            if (awaited.TryRemove(id.GetValue<int>(), out var waiting))
            {
                _ = message["error"] is { } error ? waiting.TrySetException(new InvalidOperationException(error.ToJsonString())) : waiting.TrySetResult(message["result"]!);
            }
            return;
        }
        var happened = message["params"];
        switch ((string?)message["method"])
        {
            case "Page.loadEventFired": loaded.TrySetResult(); break;
            case "Network.requestWillBeSent": Requests.Enqueue((string)happened!["request"]!["url"]!); break;
            case "Runtime.exceptionThrown": Troubles.Enqueue($"exception: {happened!["exceptionDetails"]!["exception"]?["description"]}"); break;
            case "Log.entryAdded" when (string?)happened!["entry"]!["level"] == "error": Troubles.Enqueue($"log: {happened["entry"]!["text"]}"); break;
            case "Page.javascriptDialogOpening":
                Troubles.Enqueue($"dialog: {happened!["message"]}");
                _ = SendAsync("Page.handleJavaScriptDialog", new() { ["accept"] = false });
                break;
        }
    }
}
