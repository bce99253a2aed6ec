-- What a person does with a plan in Neovim, step by step. Run by editor-neovim.ts, with the set-up that docs/editors.md shows.
local steps = 0

local function step(name, happened, detail)
  if happened then
    steps = steps + 1
  else
    io.stdout:write(name .. ': ' .. vim.inspect(detail) .. '\n')
    vim.cmd('cquit 1')
  end
end

-- Waits until something holds, as an editor does: while it waits, it reads what the server says.
local function soon(holds)
  return vim.wait(20000, holds, 20)
end

local function shows(rule)
  return function()
    for _, diagnostic in ipairs(vim.diagnostic.get(0)) do
      if diagnostic.code == rule then return true end
    end
    return false
  end
end

local function text()
  return table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n')
end

local function go(pattern)
  vim.fn.cursor(1, 1)
  assert(vim.fn.search(pattern, 'cW') > 0, 'no ' .. pattern)
end

local function take_first(items, _, choose)
  choose(items[1], 1)
end

vim.cmd('edit plan.yaml')
step('the server is attached', soon(function() return #vim.tbl_values(vim.lsp.buf_get_clients(0)) > 0 end))
step('what is missing is shown', soon(shows('playbook-unanswered')), vim.diagnostic.get(0))
step('nothing is misspelt', not shows('schema')(), vim.diagnostic.get(0))

go('growth: 25%')
vim.cmd('normal! cwgrowht')
step('a fault typed in is shown', soon(shows('schema')), vim.diagnostic.get(0))

vim.ui.select = take_first
vim.lsp.buf.code_action()
step('a quick fix mends it', soon(function() return text():find('growth: 25%%') ~= nil end), text())
step('the finding vanishes', soon(function() return not shows('schema')() end), vim.diagnostic.get(0))

go('take-notes')
vim.lsp.buf.hover()
local hovered
step('hover explains a practice', soon(function()
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_config(window).relative ~= '' then
      hovered = table.concat(vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false), '\n')
    end
  end
  return hovered ~= nil and hovered:find('First step') ~= nil
end), hovered)

go('delivery-fleets\\]')
vim.lsp.buf.definition()
step('definition goes to the segment', soon(function()
  return vim.api.nvim_get_current_line():find('^    %- id: delivery%-fleets$') ~= nil
end), vim.api.nvim_get_current_line())

vim.lsp.buf.rename('fleets')
step('rename changes the segment and what refers to it', soon(function()
  return text():find('id: fleets') ~= nil and text():find('serves: %[fleets%]') ~= nil
end), text())
step('a renamed plan has no unknown reference', soon(function() return not shows('reference-unknown')() end))

go('status: planned')
vim.cmd('normal! WD')
local position = vim.lsp.util.make_position_params()
position.position.character = #vim.api.nvim_get_current_line()
local labels = {}
for _, answer in pairs(vim.lsp.buf_request_sync(0, 'textDocument/completion', position, 20000) or {}) do
  for _, item in ipairs(answer.result or {}) do table.insert(labels, item.label) end
end
step('completion offers the statuses', vim.tbl_contains(labels, 'dropped'), labels)

vim.lsp.stop_client(vim.lsp.get_active_clients())
step('the server ends', soon(function() return #vim.lsp.get_active_clients() == 0 end))

io.stdout:write(steps .. ' steps\n')
vim.cmd('qall!')
