using System.Text.Json.Nodes;

namespace ConformTest.Reports.Browser;

/// <summary>Pictures of pages as different readers see them, to be looked at by eye.</summary>
internal sealed class Photographs(Tab tab, string folder)
{
    /// <summary>The tallest picture, in pixels: what lies below is more of the same.</summary>
    private const int Tallest = 2600;

    private static readonly (string Name, int Width, string Scheme, string Media)[] Looks =
        [("light", 1280, "light", "screen"), ("dark", 1280, "dark", "screen"), ("narrow", 390, "light", "screen"), ("print", 794, "light", "print")];

    /// <summary>Takes a page in every look, from the place on that the address names behind #, or from its top; the files are called after page and look.</summary>
    public async Task TakeAsync(string name, string address)
    {
        var place = address.Split('#', 2) is [_, var id] ? $"document.getElementById({Tab.Quoted(id)}).getBoundingClientRect().top + scrollY" : "0";
        Directory.CreateDirectory(folder);
        foreach (var (look, width, scheme, media) in Looks)
        {
            await tab.SendAsync("Emulation.setEmulatedMedia", new() { ["media"] = media, ["features"] = new JsonArray(new JsonObject { ["name"] = "prefers-color-scheme", ["value"] = scheme }) });
            await SizeAsync(width, 900);
            await tab.GoAsync(address);
            var top = (await tab.EvaluateAsync(place))!.GetValue<double>();
            var height = Math.Min(Tallest, (await tab.EvaluateAsync("document.documentElement.scrollHeight"))!.GetValue<int>() - (int)top);
            var part = new JsonObject { ["x"] = 0, ["y"] = top, ["width"] = width, ["height"] = height, ["scale"] = 1 };
            var picture = await tab.SendAsync("Page.captureScreenshot", new() { ["format"] = "png", ["clip"] = part, ["captureBeyondViewport"] = true });
            await File.WriteAllBytesAsync(Path.Combine(folder, $"{name}-{look}.png"), Convert.FromBase64String((string)picture["data"]!));
        }
    }

    private Task SizeAsync(int width, int height) =>
        tab.SendAsync("Emulation.setDeviceMetricsOverride", new() { ["width"] = width, ["height"] = height, ["deviceScaleFactor"] = 1, ["mobile"] = false });
}
